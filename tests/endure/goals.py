"""All that the program has to survive, by the numbers of its catalogue."""

from typing import Final

from tests.endure.amounts import FORMS, type_amounts
from tests.endure.bounds import compare_a_thousand
from tests.endure.calls import fail_every_call
from tests.endure.crashes import kill_while_editing, kill_while_recovering
from tests.endure.cut import cut_the_power
from tests.endure.damage import open_damaged_files, open_every_prefix, open_many_problems
from tests.endure.endings import end_in_every_way
from tests.endure.endless import open_endless_files
from tests.endure.figures import agree_with_others, agree_with_the_long_way
from tests.endure.goal import Goal
from tests.endure.hostile import PLACES, show_payloads
from tests.endure.kills import kill_while_saving
from tests.endure.laws import try_all_laws
from tests.endure.left_behind import WRONG, leave_things_behind
from tests.endure.lives import live_many_lives
from tests.endure.payloads import PAYLOADS
from tests.endure.raising import raise_everywhere
from tests.endure.restoring import restore_earlier_versions
from tests.endure.slow import save_on_a_slow_disk
from tests.endure.smooth import keep_out_of_the_way
from tests.endure.soak import use_for_long
from tests.endure.space import save_on_a_full_disk
from tests.endure.there_and_back import come_back
from tests.endure.two_writers import write_in_one_file

GOALS: Final = (
    Goal("G1", "Killed at any instant of a save", kill_while_saving, 500, 3),
    Goal("G2", "Any call to the disk failing, in six ways, while it saves", fail_every_call, 1, 1),
    Goal("G3", "The power cut while it saves", cut_the_power, 100),
    Goal("G4", "The program killed while it is edited", kill_while_editing, 200),
    Goal("G5", "The program killed while it recovers", kill_while_recovering, 50),
    Goal("G6", "A damaged file opened", open_damaged_files, 10_000),
    Goal("G6.many", "A file with 20,000 problems", open_many_problems, 20_000),
    Goal("G6.endless", "A file that goes on without end", open_endless_files, 5_000_000),
    Goal("G7", "A file that breaks off", open_every_prefix, 1, 1),
    Goal("G8", "A decision, or a text, of any kind saved and opened", come_back, 2_000, 1),
    Goal("G10", "Texts that try to be something else", show_payloads, len(PAYLOADS) * len(PLACES), 2),
    Goal("G12", "An exception in any method of the window", raise_everywhere, 10_000),
    Goal("G13", "The program ended by a signal or by the display, whatever it does", end_in_every_way, 20),
    Goal("G14", "Two programs that write in one file", write_in_one_file, 200),
    Goal("G15", "A full disk", save_on_a_full_disk, 50, 1),
    Goal("G16", "Used for days without a pause", use_for_long, 1_000),
    Goal("bounds", "A thousand options", compare_a_thousand, 1_000),
    Goal("G17", "Half a thousand offers edited while they are copied and saved", keep_out_of_the_way, 30),
    Goal("G18", "An amount typed as people write it, in six languages", type_amounts, len(FORMS), 2),
    Goal("G19", "A test that leaves something behind", leave_things_behind, len(WRONG), 1),
    Goal("G20", "An earlier version wanted back", restore_earlier_versions, 1_000, 5),
    Goal("slow", "Every answer of the disk four seconds late", save_on_a_slow_disk, 40, 1),
    Goal("figures", "Figures of other programs", agree_with_others, 1),
    Goal("nested", "The value of each question, found the long way", agree_with_the_long_way, 5),
    Goal("laws", "Every law, on documents drawn anew", try_all_laws, 500),
    Goal("lives", "Thirty gestures in a row, then held against a fresh window", live_many_lives, 1_000),
)
