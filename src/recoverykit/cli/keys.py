"""What keys do at a prompt where an answer stands already: Enter keeps it, typing replaces it, an arrow edits it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent


def typing_replaces(standing: Callable[[], str]) -> KeyBindings:
    """Keys for a prompt in which the text `standing` gives stands when it opens.

    Somebody who goes back and types "back" again means the word, and not the end of the answer that stands there.
    """
    from prompt_toolkit.application import get_app
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.keys import Keys

    bindings = KeyBindings()
    touched: list[object] = [None]
    """The run of the prompt in which the text was last typed over or edited: each run has a future of its own."""

    @Condition
    def waits() -> bool:
        text, buffer = standing(), get_app().current_buffer
        at_end = buffer.cursor_position == len(text)
        return bool(text) and buffer.text == text and at_end and touched[0] is not get_app().future

    def replace(event: KeyPressEvent, text: str) -> None:
        touched[0] = get_app().future
        event.current_buffer.text = ""
        event.current_buffer.insert_text(text)

    @bindings.add(Keys.Any, filter=waits)
    def _(event: KeyPressEvent) -> None:
        replace(event, event.data)

    @bindings.add(Keys.BracketedPaste, filter=waits)
    def _(event: KeyPressEvent) -> None:
        replace(event, event.data.replace("\r\n", "\n").replace("\r", "\n"))

    @bindings.add(Keys.Right, filter=waits)
    @bindings.add(Keys.End, filter=waits)
    @bindings.add(Keys.ControlE, filter=waits)
    def _(event: KeyPressEvent) -> None:
        touched[0] = get_app().future

    @bindings.add(Keys.ControlX, Keys.ControlE)
    def _(event: KeyPressEvent) -> None:
        # By itself prompt_toolkit would take the text as answered when the editor closes, also when it was only left.
        event.current_buffer.open_in_editor(validate_and_handle=False)

    return bindings
