"""Tables by year of a finished or half-way run: what each boundary worker, object and buurt costs and brings."""
