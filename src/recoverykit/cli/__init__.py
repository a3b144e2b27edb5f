"""The rooms that know the terminal."""

import gc

# A command loads modules, does one thing and ends: collecting garbage meanwhile costs 6 % of `recover letter`, for
# nothing. The walk, which lives longer, switches it on again.
gc.disable()
