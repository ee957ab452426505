//! Style sheets: one per layer, embedded, each overridable by the project's file of the same name.
