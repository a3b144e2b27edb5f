"""Numbers and money."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from recoverykit.playbook.answers.base import AnswerContext, Parsed, Problem, digits_of
from recoverykit.playbook.model import Question
from recoverykit.values import Json, Money

_NAMED_CURRENCIES = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "pound": "GBP", "pounds": "GBP", "euro": "EUR", "euros": "EUR",
    "dollar": "USD", "dollars": "USD",
}  # fmt: skip

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:\.\d*)?")


def read_number(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    number = _decimal(digits_of(raw), exact=not isinstance(raw, str))
    if isinstance(number, Problem):
        return number
    if question.minimum and number < Decimal(question.minimum):
        return Problem(f"That is less than {question.minimum}, the least this can be.")
    if question.maximum and number > Decimal(question.maximum):
        return Problem(f"That is more than {question.maximum}, the most this can be.")
    return Parsed(number)


def _decimal(typed: str | None, *, exact: bool) -> Decimal | Problem:
    """The number that was typed. `exact`: three decimals can't be thousands."""
    text = (typed or "").strip()
    if not _NUMBER.fullmatch(text):
        if re.fullmatch(r"[\d\s.]*,[\d\s.,]*", text):
            return Problem("Write decimals with a point and thousands with a comma, as in 1,250.50.")
        return Problem("Type a number, as in 12 or 12.5.")
    text = re.sub(r"[,\s]", "", text)
    try:
        number = Decimal(text)
    except InvalidOperation:
        return Problem("Type a number, as in 12 or 12.5.")
    if len(text) > 20:
        return Problem("That is too long for a number.")
    if _could_be_thousands(number) and not exact:
        whole, point = f"{number:f}".replace(".", ""), f"{number.normalize():f}"
        safe = typed_number(number.normalize())
        return Problem(f"Is {number:f} meant as {whole} or as {point}?", (whole, safe))
    return number


def _could_be_thousands(number: Decimal) -> bool:
    return re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", f"{number:f}") is not None


def read_money(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    found = _MONEY.fullmatch((digits_of(raw) or "").strip().rstrip(" ."))
    if found is None or (found[1] and found[3]) or len(found[1] + found[3]) > 20:
        return Problem("Type an amount, as in £180 or 180 EUR.")
    name = found[1] or found[3] or context.currency
    currency = _currency(name)
    if currency is None:
        return Problem(f"{name} is no currency that I know. Use £, $, € or a code such as CHF.")
    amount = _decimal(found[2], exact=not isinstance(raw, str))
    if isinstance(amount, Problem):
        fitting = (text for text in amount.suggestions if _has_decimals_of(currency, Decimal(text)))
        return replace(amount, suggestions=tuple(f"{text} {currency}" for text in fitting))
    if amount.is_signed():
        return Problem("Type the amount without a minus.")
    if not _has_decimals_of(currency, amount):
        return Problem(f"That has more decimals than {currency} has.")
    return Parsed(Money(amount, currency))


_MONEY = re.compile(r"([^\d\s.,+-]*)\s*([+-]?[\d.,\s]*\d)\s*([^\d\s.,]*)")


def _has_decimals_of(currency: str, amount: Decimal) -> bool:
    from babel.numbers import get_currency_precision

    return amount == round(amount, get_currency_precision(currency))


def _currency(name: str) -> str | None:
    if known := _NAMED_CURRENCIES.get(name.casefold()):
        return known
    from babel.numbers import list_currencies

    known_codes = list_currencies() - {"XXX", "XTS"}  # These two stand for no currency and for tests.
    return name.upper() if name.upper() in known_codes else None


def typed_number(number: Decimal) -> str:
    """`12.5`; with a zero at its end where three decimals could be taken for thousands."""
    return f"{number:f}0" if _could_be_thousands(number) else f"{number:f}"
