"""WHO WATCHES THE OFFICES: overdue duties, advice, annual reports."""
