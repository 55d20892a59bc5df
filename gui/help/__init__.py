"""Help: short texts for managers, one for each page, shown in the program itself."""
