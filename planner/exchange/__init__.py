"""What goes out to and comes in from files of tables: kinds, columns, values."""
