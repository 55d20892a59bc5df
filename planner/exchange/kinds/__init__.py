"""Every kind of exchange file, one module per area."""
