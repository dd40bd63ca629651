"""Files of Statistics Netherlands, RIVM and Vektis about real neighbourhoods, and the scenario that they make."""
