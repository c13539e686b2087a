"""Lets `python -m msgcore.cli` run the command."""

from msgcore.cli import main

main()
