"""WHO WATCHES THE OFFICES: duties that were not kept, urging, and later advice, inspections and reports."""
