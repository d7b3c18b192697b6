"""What must be true of a month file, whatever the release: one generator a sentence, run in this order."""

from relgen.history.checks.accepting import accepted
from relgen.history.checks.angles import angles_asked_for_are_there, totals_of_the_year_are_those_of_its_months
from relgen.history.checks.context import Check, Context, File
from relgen.history.checks.days import (
    a_correction_follows_its_release,
    a_release_follows_its_month,
    revisions_are_in_order,
)
from relgen.history.checks.figures import (
    averages_times_days_are_totals,
    changes_agree_with_last_year,
    differences_are_what_they_say,
    direction_is_that_of_the_change,
    every_row_says_something,
    no_fall_exceeds_everything,
    no_part_exceeds_its_whole,
    parts_do_not_add_up_to_more_than_their_whole,
    units_are_those_of_the_month_before,
    units_of_revisions_are_those_of_the_first_print,
    working_days_agree_with_last_year,
)
from relgen.history.checks.names import names_are_known
from relgen.history.checks.runs import stated_runs_agree_with_history
from relgen.history.checks.texts import (
    reasons_open_with_their_connector,
    references_name_what_is_there,
    texts_are_for_registers_that_there_are,
    texts_are_in_every_language,
    texts_are_whole_and_in_their_language,
    typed_figures_are_the_months_own,
)
from relgen.history.checks.unusual import (
    amounts_of_unlike_digits,
    changes_unlike_any_before,
    differences_of_rounded_amounts,
    entries_that_all_moved_against_their_whole,
    entries_that_no_draft_says,
    parts_that_are_most_of_their_whole,
    releases_long_after_their_month,
)
from relgen.values.diagnostics import Diagnostic, few

CHECKS: tuple[Check, ...] = (
    a_release_follows_its_month,
    a_correction_follows_its_release,
    revisions_are_in_order,
    every_row_says_something,
    no_fall_exceeds_everything,
    units_are_those_of_the_month_before,
    units_of_revisions_are_those_of_the_first_print,
    no_part_exceeds_its_whole,
    differences_are_what_they_say,
    averages_times_days_are_totals,
    direction_is_that_of_the_change,
    stated_runs_agree_with_history,
    changes_agree_with_last_year,
    working_days_agree_with_last_year,
    parts_do_not_add_up_to_more_than_their_whole,
    angles_asked_for_are_there,
    totals_of_the_year_are_those_of_its_months,
    names_are_known,
    texts_are_in_every_language,
    texts_are_whole_and_in_their_language,
    texts_are_for_registers_that_there_are,
    reasons_open_with_their_connector,
    references_name_what_is_there,
    typed_figures_are_the_months_own,
    parts_that_are_most_of_their_whole,
    changes_unlike_any_before,
    entries_that_no_draft_says,
    entries_that_all_moved_against_their_whole,
    releases_long_after_their_month,
    amounts_of_unlike_digits,
    differences_of_rounded_amounts,
)


def check(file: File, context: Context) -> list[Diagnostic]:
    """All that is wrong with the figures and texts of a month; what its editor accepts is a note."""
    return few(accepted(file, (diagnostic for each in CHECKS for diagnostic in each(file, context))))
