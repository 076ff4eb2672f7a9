"""A petition from the first word to the last answer (《信访工作条例》 A17–A37)."""
