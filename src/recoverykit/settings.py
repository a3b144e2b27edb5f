"""What the program keeps about its user: who they are and when they work. A TOML file of the user's own."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from recoverykit.errors import MachineError, UsageError

if TYPE_CHECKING:
    from recoverykit.reminding import Quiet
    from recoverykit.values import Person
    from recoverykit.workdays import Calendar

FILE_NAME = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's settings. `country` is an ISO 3166 code, `time_zone` an IANA name or empty for the machine's."""

    name: str = ""
    role: str = ""
    firm: str = ""
    reach: str = ""
    voice: str = ""
    country: str = "GB-ENG"
    time_zone: str = ""
    currency: str = "GBP"
    opens: str = "09:00"
    closes: str = "17:00"
    quiet: str = ""

    @property
    def sender(self) -> Person | None:
        """Who signs, once it is known."""
        from recoverykit.values import Person

        return Person(self.name, self.role, self.firm, self.reach) if self.name else None

    def with_sender(self, sender: Person) -> Settings:
        """These settings with somebody else who signs."""
        return replace(self, name=sender.name, role=sender.role, firm=sender.firm, reach=sender.reach)

    @property
    def zone(self) -> ZoneInfo:
        """The user's time zone."""
        return ZoneInfo(self.time_zone or machine_zone())

    def calendar(self, *, zone: str = "", country: str = "") -> Calendar:
        """The business calendar of the user, or of a client elsewhere."""
        from recoverykit.workdays import Calendar

        return Calendar(
            ZoneInfo(zone) if zone else self.zone,
            country or self.country,
            time.fromisoformat(self.opens),
            time.fromisoformat(self.closes),
        )

    @property
    def quiet_hours(self) -> Quiet:
        """When nobody is reminded of anything, within their working hours."""
        from recoverykit.reminding import parse_quiet

        return parse_quiet(self.quiet)


KEYS = tuple(one.name for one in fields(Settings))


def home() -> Path:
    """The folder of data and settings: `RECOVER_HOME`, else the platform's place for them."""
    if named := os.environ.get("RECOVER_HOME"):
        try:
            return Path(named).expanduser()
        except RuntimeError as error:
            raise UsageError(f"RECOVER_HOME = {named!r}: there is no such user.", "Write the whole path.") from error
    from platformdirs import user_data_path

    return user_data_path("recoverykit", appauthor=False)


def machine_zone() -> str:
    """The IANA name of the machine's time zone; UTC where it cannot be told."""
    for candidate in (os.environ.get("TZ", "").lstrip(":"), _linked_zone(), _named_zone()):
        if candidate and zone_known(candidate):
            return candidate
    return "UTC"


def _linked_zone() -> str:
    try:
        target = os.fspath(Path("/etc/localtime").readlink())
    except OSError:
        return ""
    return target.partition("zoneinfo/")[2]


def _named_zone() -> str:
    try:
        return Path("/etc/timezone").read_text("utf-8").strip()
    except OSError:
        return ""


def zone_known(name: str) -> bool:
    """Whether a time zone of that IANA name exists."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def load(folder: Path) -> Settings:
    """The settings kept in a folder; the defaults if there are none.

    Raises UsageError for a file with a mistake, MachineError for one that cannot be read.
    """
    path = folder / FILE_NAME
    settings = Settings()
    for key, value in _read(path).items():
        if not isinstance(value, str):
            raise UsageError(f"{path}: {key} must be in quotes.", "Mend the line, or use recover config.")
        try:
            settings = changed(settings, key, value)
        except UsageError as error:
            raise UsageError(f"{path}: {error.message}", error.advice) from error
    return settings


def _read(path: Path) -> Mapping[str, object]:
    """What a settings file holds; nothing where there is none, as on most machines."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise MachineError(f"{path} cannot be read: {error.strerror}.", "See who may read it.") from error
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8"))
    except RecursionError as error:
        raise UsageError(f"{path}: the settings are nested too deeply.", "Mend them, or delete the file.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path}: the settings cannot be read: {error}", "Mend the line, or delete the file."
        ) from error


def changed(settings: Settings, key: str, value: str) -> Settings:
    """Settings with one value changed. Raises UsageError for an unknown key or a value that makes no sense."""
    if key not in KEYS:
        raise UsageError(f"There is no setting {key!r}.", f"There are: {', '.join(KEYS)}.")
    check = _CHECKS.get(key)
    if check and value and (problem := check(value)):
        raise UsageError(f"{key} = {value!r}: {problem}")
    if any(unicodedata.category(mark) in ("Cc", "Cs") for mark in value):
        raise UsageError(f"{key} holds a control character.", "Type it again without.")
    newer = replace(settings, **{key: value or getattr(Settings(), key)})
    if key in ("opens", "closes") and value and newer.opens >= newer.closes:
        raise UsageError(
            f"Working hours from {newer.opens} to {newer.closes} make no sense.", "Set the other one first."
        )
    return newer


def as_mapping(settings: Settings) -> Mapping[str, str]:
    """The settings by their keys."""
    return {key: getattr(settings, key) for key in KEYS}


def as_toml(settings: Settings) -> str:
    """The settings as the text of their file; a JSON string is a TOML string."""
    kept = {key: value for key, value in as_mapping(settings).items() if value != getattr(Settings(), key)}
    return "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in kept.items())


def save(folder: Path, settings: Settings) -> None:
    """Keep the settings in a folder, readable by the user alone. Raises MachineError if that fails."""
    from recoverykit.documents.write import write_file

    write_file(folder / FILE_NAME, as_toml(settings).encode("utf-8"), overwrite=True, make_parents=True)


def _check_voice(value: str) -> str:
    return "" if value in ("I", "we") else "It is I or we."


def _check_country(value: str) -> str:
    from recoverykit.workdays import business_calendar_known

    return (
        ""
        if business_calendar_known(value)
        else "No calendar of that country is known. Use a code such as GB or GB-SCT."
    )


def _check_zone(value: str) -> str:
    return "" if zone_known(value) else "No such time zone is known. Use a name such as Europe/London."


def _check_currency(value: str) -> str:
    from babel.numbers import list_currencies

    return "" if value in list_currencies() else "No such currency is known. Use a code such as GBP."


def _check_time(value: str) -> str:
    return "" if re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value, re.ASCII) else "Write a time as in 09:00."


def _check_quiet(value: str) -> str:
    from recoverykit.reminding import QuietError, parse_quiet

    try:
        parse_quiet(value)
    except QuietError as error:
        return str(error)
    return ""


def check_hours(settings: Settings) -> None:
    """Raise UsageError if quiet hours leave nothing of the working hours: nobody would ever be reminded."""
    if not settings.quiet:
        return
    from recoverykit.reminding import leaves_hours

    if not leaves_hours(time.fromisoformat(settings.opens), time.fromisoformat(settings.closes), settings.quiet_hours):
        raise UsageError(
            f"Quiet hours {settings.quiet} leave nothing of the working hours from {settings.opens} to "
            f"{settings.closes}. You would never be reminded.",
            'Make them shorter: recover config quiet "12:00-13:00"',
        )


_CHECKS: dict[str, Callable[[str], str]] = {
    "voice": _check_voice,
    "country": _check_country,
    "time_zone": _check_zone,
    "currency": _check_currency,
    "opens": _check_time,
    "closes": _check_time,
    "quiet": _check_quiet,
}
