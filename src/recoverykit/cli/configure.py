"""`config`: what the program keeps about its user."""

from __future__ import annotations

from recoverykit import settings
from recoverykit.cli.reporters import say, say_json
from recoverykit.cli.session import Session
from recoverykit.errors import Status


def config(key: str | None, value: str | None, *, as_json: bool) -> Status:
    """Show all settings, or one, or change one."""
    session = Session()
    if key is not None and value is not None:
        newer = settings.changed(session.settings, key, value)
        if key in ("opens", "closes", "quiet"):
            settings.check_hours(newer)
        settings.save(session.folder, newer)
        say(f"{key} = {value}" if value else f"{key} is back at its default.")
        return Status.OK
    shown = settings.as_mapping(session.settings)
    if key is not None:
        settings.changed(session.settings, key, "")
        shown = {key: shown[key]}
    if as_json:
        say_json({"settings": dict(shown)})
        return Status.OK
    for name, current in shown.items():
        machine = f"(that of this machine: {session.settings.zone.key})" if name == "time_zone" else "(not set)"
        say(f"{name} = {current or machine}")
    if key is None:
        say(f"Kept in {session.folder / settings.FILE_NAME}")
    return Status.OK
