"""The domain of Quarterdeck: pure values and functions, without Qt, SQL or files.

Glossary, one word per idea, the same in tables, records, pages, tests and print:

account
    A company that sales and marketing want to win, keep or win back. [target account]
activity
    One piece of work with a start and a due day: a call round, a mailing, a fair.
actual
    What was reached for an entered metric on one day. Missing is not zero.
campaign
    A joint effort of the quarter: its accounts, its activities, both leads, its money.
contact
    A person who works at an account, with a buying role.
cost entry
    One amount of money: planned, committed or actual.
criterion
    One line of the profile with its weight in percent; rated from 0 to 5.
decision maker
    The contact who can say yes. One of seven buying roles.
entered metric
    A figure that people type in, as opposed to one that is counted from records.
fit score
    How well an account fits the profile, 0 to 5, by the weights. [ICP fit]
flow, stock, ratio, duration
    The four kinds of metric: over a window; at a date; a part of a whole; a span.
interaction
    One touch of an account by either side: a mail, a click, a visit. It has a date.
list entry
    One account on the target list of a quarter, with tier, strategy and both votes.
next step
    What a side does next about an account, and by which day.
objective
    What the quarter is for: a sentence with a metric, a number and an owner per side.
pace
    Where a target should be by a given day, over the working days of its window.
person
    Somebody of one's own firm, on one side.
plan
    Everything in one plan file, as one immutable value.
profile
    The customer that both sides want, as weighted criteria. [ideal customer profile]
quarter
    A fiscal quarter, written 2026Q3 after the year in which the fiscal year ends.
side
    Sales, Marketing, Service, Leadership, Neutral or External.
strategy
    Acquire, retain, develop or substitute.
target
    The number that a metric should reach within a scope and a window.
target list
    The accounts that both sides agreed on for one quarter.
tier
    How much an account matters: 1 most, 3 least.
"""
