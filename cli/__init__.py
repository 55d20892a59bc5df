"""The commands, one module per subject; each reads values, calls, and prints."""
