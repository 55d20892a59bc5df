"""What the plan counts: the catalogue of metrics; formulas stand beside it by area."""
