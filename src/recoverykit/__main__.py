"""`python -m recoverykit` is the same program as `recover`."""

from recoverykit.cli.app import main

if __name__ == "__main__":
    main()
