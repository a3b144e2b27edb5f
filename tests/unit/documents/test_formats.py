"""What holds in every format."""

from __future__ import annotations

import pytest

from recoverykit.documents.composed import Composed
from recoverykit.documents.formats import formats

ALL = formats(lambda: "")


@pytest.mark.parametrize("suffix", ALL)
@pytest.mark.parametrize("mark", ["\x1b", "\x00", "\x7f", "\x9b", "\r", "\x08"])
def test_nothing_in_a_document_can_steer_a_terminal(mark: str, suffix: str) -> None:
    document = Composed("letter", "Letter", f"# Letter\n\nDear Priya{mark}[31m, you are well.\n")
    data = ALL[suffix].render(document)
    assert mark.encode("utf-8") not in data
    assert b"you are well" in data
