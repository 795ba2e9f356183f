"""Run the command line with `python -m onrecord.cli`."""

from onrecord.cli.program import main

main()
