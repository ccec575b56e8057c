"""Part of Wasata; see docs/architecture.md."""
