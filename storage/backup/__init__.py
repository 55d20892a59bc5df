"""Earlier states of a plan: made by themselves, thinned, and brought back."""
