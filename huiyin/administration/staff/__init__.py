"""Staff accounts: opening, appointing, dismissing, hand-over, paper codes."""
