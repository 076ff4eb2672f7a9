"""ONE PAGE FOR ANY DOSSIER: timeline, clocks, forms and step-taking, for every kind and for staff and petitioners."""
