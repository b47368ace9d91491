"""Sample logs: the people and their days (`world`, `people`, `life`), the shapes that vendors write
(`entra_json`, `entra_csv`, `audit`), and one file a story in `stories`."""
