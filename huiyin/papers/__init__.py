"""WHAT GOES ON PAPER: letters, receipts, attachments, and the mail that says that there is news."""
