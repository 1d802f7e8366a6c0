#!/usr/bin/env python3
"""Lists the bank holidays of each nation as the Python package `holidays` has them, so that ours are not only ours.

    list_holidays.py [FIRST] [LAST]

One line each, `NATION YEAR-MONTH-DAY`, in order; weekends are left out, since a holiday there is kept on another day.
"""

import sys

import holidays

NATIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern-ireland": "NIR"}


def main():
    first, last = (int(argument) for argument in (sys.argv[1:] + ["2000", "2040"])[:2])
    for nation, subdivision in NATIONS.items():
        kept = holidays.country_holidays("GB", subdiv=subdivision, years=range(first, last + 1), language="en_GB")
        for day in sorted(kept):
            if first <= day.year <= last and day.weekday() < 5:
                print(nation, day.isoformat())


if __name__ == "__main__":
    main()
