"""How fast the program is, as ratios to a reference of the same run."""
