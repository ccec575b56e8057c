"""The front door: the command line of Wasata."""

from commands import cli


def main() -> None:
    """Run the command line."""
    cli()


if __name__ == "__main__":
    main()
