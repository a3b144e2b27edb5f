"""What can be typed, a file for each group of commands. Each command loads what it needs when it runs, so that help
stays quick.

Annotations are evaluated at once here: as strings, Typer would have to compile each of them again, which takes a
sixth of the time of `recover --help`.
"""
