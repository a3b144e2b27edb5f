"""recoverykit: put a failure right with a client, and keep what you promised."""

__version__ = "0.1.0"
