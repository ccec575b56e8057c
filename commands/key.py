"""`wasata key`."""

import click


@click.command("key", short_help="A new key for writing over HTTP.")
@click.argument("name")
def command(name: str) -> None:
    """Make a new random key and show it once, with the line for the file that WASATA_API_KEYS_FILE names.

    The file holds only a digest. Removing the line revokes the key at once; the service need not be started again.

    \b
    Example:
      wasata key desk
    """
    import secrets

    from api.keys import line

    key = secrets.token_urlsafe(32)
    text = line(name, key)
    click.echo(f"key, shown this once:  {key}")
    click.echo(f"line for the key file: {text}")
