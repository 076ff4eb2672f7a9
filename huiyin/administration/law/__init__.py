"""What the place adds to the tables of the law: notices of holidays, local categories; and which rules bind."""
