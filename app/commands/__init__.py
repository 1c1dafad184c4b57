"""The commands, a module each: `run` does what the arguments say and returns the exit code."""
