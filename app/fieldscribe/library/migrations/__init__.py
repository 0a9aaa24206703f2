"""The steps from an empty file to the present schema, one module each; `schema.STEPS` has them in order."""
