"""Words of the front end by screen; `wijksim.text.catalogue.app` puts them together in one area."""
