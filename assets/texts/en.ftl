# Råderum in English. One sentence a key; names of variables as in the code.

## Numbers and units
and = and
amount-in-text = DKK { $number }{ $unit ->
    [kr] { "" }
    [tkr] { " k" }
    [mio] { " m" }
   *[mia] { " bn" }
}
unit-kr = DKK
unit-tkr = DKK k
unit-mio = DKK m
unit-mia = DKK bn
unit-head-kr = DKK
unit-head-tkr = DKK k
unit-head-mio = DKK m
unit-head-mia = DKK bn
price-level = { $year } prices
price-level-current = current prices
not-computed-cell = not computed
number-other = all { $count }
number-2 = both
number-3 = all three
number-4 = all four
number-5 = all five
number-6 = all six

## Who and what
scope-municipalities = municipalities as a whole
scope-regions = regions as a whole
frame-ceiling = Frame
frame-floor = Floor
frame-aim = Target
the-frame-ceiling = the frame for { $area }
the-frame-floor = the floor for { $area }
the-frame-aim = the target for { $area }
the-assumed-frame-ceiling = the assumed frame for { $area }
the-assumed-frame-floor = the assumed floor for { $area }
the-assumed-frame-aim = the assumed target for { $area }
standing-agreed = Agreed
standing-decided = Decided
standing-proposed = Proposed
standing-hoped-for = Hoped for
switched-off = Switched off

## Verdicts
verdict-kept = Kept
verdict-broken = Exceeded
verdict-broken-floor = Not met
verdict-undecided = Undecided
verdict-no-frame = No frame
verdict-no-baseline = No baseline
verdict-not-computed = Not computed
tag-assumed = assumed
tag-assumed-frame = assumed frame

## Messages
title-kept = { $frame } is kept { $years }
title-kept-floor = the plan meets { $frame } { $years }
title-broken = { $frame } is exceeded by { $breaches }
title-broken-floor = the plan falls short of { $frame } by { $breaches }
title-undecided = { $area } is within the rounding of { $frame } { $years }: undecided
title-no-frame = No frame is agreed for { $area }
title-no-baseline = { $area } has no baseline to hold against the frame
title-not-computed = The plan for { $area } cannot be computed yet
title-nothing-to-judge = The plan has no frame to be held against
breach-in-year = { $amount } in { $year }
breach-in-years = up to { $amount } in { $count } years
in-all-years = in { $count } years
in-some-years = in { $count } of { $all } years
in-years = in { $years }

## Grid
row-baseline = Baseline
row-baseline-agreed = Baseline, agreed
row-baseline-none = Baseline, none
row-plan = Plan
row-change = Measures in total
row-headroom = Headroom
row-verdict = Verdict
row-switched-off = { $title }, switched off
row-up-to = { $title }, up to
measure-sum = Sum { $years }: { $unit ->
    [kr] DKK { $sum }
    [tkr] DKK { $sum } k
    [mio] DKK { $sum } m
   *[mia] DKK { $sum } bn
}, { $level }

## Sources
source-none = No source
source-assumed = Assumed
source-not-counted = Not counted
source-derived = Derived from { $agreement }
source-frame-minus-plan = { $frame } − plan
source-plan-minus-frame = plan − { $frame }
place-chapter = ch.
place-box = box
place-table = table
place-annex = annex

## Assumptions
assumption-sentence = { $head }: { $detail }. { $because }
assumed-price-level = the price level is not printed; { $level } is assumed
assumed-rate-head = Rate { $from }-{ $to }, { $series }
assumed-rate = { $percent } per cent is assumed; none of the chosen agreements prints the rate
assumed-frame-head = Frame for { $area } { $years }
assumed-baseline-head = Baseline for { $area }
assumed-hold-real = not agreed; held in real terms
assumed-grow-real = not agreed; real growth of { $percent } per cent a year
assumed-amounts = not agreed; own amounts
assumed-raised-by = { $held }, raised by { $lifts }
assumed-phasing-linear = only the end point is printed; equal steps from { $year } are assumed
assumed-phasing-at-end = only the end point is printed; nothing before the last year is assumed
assumed-phasing-amounts = only the end point is printed; own amounts are assumed
assumed-percent-head = Subsidy percentage { $year }, { $agreement }
assumed-percent = { $percent } per cent of the lost revenue is assumed; no printed percentage holds here

## Conditional block grant
exposure-head = Conditional block grant, { $area }
exposure-up-to = up to { $amount } in { $year }
exposure-undecided = undecided for { $year }
exposure-not-computed = not computed for { $year }
exposure-offset = { $stake } after setting off { $amount } of room under the combined frame
exposure-no-agreement = no agreement for { $years }
exposure-rule = Up to { $amount } of the block grant is conditional ({ $source }). It is an upper bound, not a bill: the amount depends on an overall assessment. The rule of "up to" stands in the law, not in the agreement.

## Chart
chart-key = hatched and dashed: rests on an assumption
note-word = Note:
source-word = Source:
series-others = { $count ->
    [one] Other measures (1)
   *[other] Other measures ({ $count })
}
series-room = Room to the frame
series-breach = Breach of the frame
series-open = Within the rounding
axis-room = room
axis-breach = breach
deviation-of = Headroom in { $area } ({ $frame })
deviation-of-all = Headroom to the frame
deviation-against = against the { $frame }
frame-assumed-in = assumed { $years }
share-over = { $percent } per cent over
share-room = { $percent } per cent room
summary-all-years = { $verdict } in all years
note-derived = The baseline is derived: { $whole } minus { $parts }.
note-precision = The frame is printed to ± { $amount }; a plan closer to it is undecided.
note-precision-cancels = The frame is printed to ± { $amount }; the baseline is the same figure, so the rounding cancels.
note-about = { $figure } is printed as an approximate amount.
note-others-more = Other measures: { $names } and { $rest } more.
note-others = Other measures: { $names }.
sources-more = { $count ->
    [one] { $count } more source
   *[other] { $count } more sources
}

## More charts
chart-why-empty = The plan has no baseline, measure or frame
chart-why-no-measures = No measure is on for { $area }
clause-kept = { $frame } is kept { $years }
clause-broken = { $frame } is exceeded { $years }
clause-broken-floor = { $frame } is not reached { $years }
clause-undecided = { $frame } is undecided { $years }
measures-title-more = The measures add { $amount } to { $area } in { $year }
measures-title-less = The measures take { $amount } from { $area } in { $year }
measures-second-line = { $area }, change by measures, { $scope }. { $unit }
note-levels = The amounts are yearly levels and are not added up over the years.
the-short-ceiling = the frame
the-short-floor = the floor
the-short-aim = the goal
bridge-second-line = { $area }, from baseline to plan in { $year }, { $scope }. { $unit }
bridge-title-over = In { $year } the plan is { $amount } above { $frame }
bridge-title-under = In { $year } the plan is { $amount } below { $frame }
bridge-title-exact = In { $year } the plan is exactly { $frame }
bridge-title-undecided = In { $year } the plan is within the rounding of { $frame }: undecided
bridge-over = { $amount } above { $frame }
bridge-under = { $amount } below { $frame }
bridge-exact = exactly { $frame }
bridge-plan = Plan { $year }
bridge-change = All measures { $year }
bridge-in-all = total
bridge-origin = Baseline { $amount }
note-bridge-change = The columns show the change; zero on the axis is the baseline of { $amount } before measures.
chart-why-no-level = { $area } has neither baseline nor measures in { $year }
chart-why-no-exposure = No conditional block grant hangs on the plan here
exposure-title = The plan for { $area } in { $year } puts up to { $amount } of the conditional block grant at stake
exposure-title-none = The plan for { $area } in { $year } puts none of the conditional block grant at stake
exposure-title-offset = The overshoot in { $year } is offset: none of the conditional block grant for { $area } is at stake
exposure-title-undecided = Whether the plan for { $area } in { $year } puts conditional block grant at stake is undecided
exposure-title-not-computed = The plan for { $area } in { $year } cannot be held against the conditional block grant yet
exposure-second-line = { $area }, at the budget stage, { $scope }. { $unit }
exposure-over = Overshoot
exposure-over-detail = plan { $plan } − { $word } { $frame }
exposure-says-broken = The { $year } frame is exceeded
exposure-says-undecided = The { $year } frame is undecided
exposure-says-kept = The { $year } frame is kept
exposure-grant = Conditional block grant
exposure-grant-detail = { $area }, { $amount }
exposure-up-to-label = up to { $amount }
exposure-offset-label = { $amount } offset by room elsewhere
exposure-rest = { $amount } not affected
exposure-rest-open = undecided
note-exposure-others = Other conditional grants: { $others }.
chart-why-no-balance = None of the chosen agreements has a balance for the plan's years
balance-second-line = { $name }, { $scope }. { $unit }
balance-expenditure = Expenditure
balance-income = Income
balance-after-head = with measures
balance-share-expenditure = { $percent } per cent of expenditure
balance-share-income = { $percent } per cent of income
balance-title-share = { $name } is { $share }
balance-title-worse = The measures worsen the balance for { $year } by { $amount }
balance-title-better = The measures improve the balance for { $year } by { $amount }
note-balance = Amounts and order as printed; "of which" lines are part of the line above and not added.
chart-why-no-headroom = { $area } has no headroom to move in { $year }
chart-why-nothing-moves = No measure and no assumption moves the headroom for { $area } in { $year }
tornado-title-none = No single change turns the verdict for { $area } in { $year }
tornado-title-one = Only one change by itself turns the verdict for { $area } in { $year }: { $name }
tornado-title-some = { $count } of { $all } changes each turn the verdict for { $area } in { $year }
tornado-second-line = Headroom for { $area } in { $year } when one thing changes at a time, { $scope }. { $unit }
tornado-range = low and high estimate
tornado-without = without the measure
tornado-step = ± { $step } percentage points a year
tornado-rate = ± { $step } percentage points
tornado-level = price level a year earlier and later
tornado-at-end = nothing before the last year
tornado-plan = plan { $amount }
note-tornado = All of it is computed and none of it agreed: one thing is changed at a time and the plan evaluated anew.
note-tornado-more = { $count } smaller changes are not shown.
note-tornado-still = Assumption { $letters } was moved too, but does not move the headroom.
note-tornado-stills = Assumptions { $letters } were moved too, but do not move the headroom.
note-band = The pale field behind a column runs from the low to the high estimate of the measures that have both.
command-chart-lines = Level, close up
command-chart-lines-help = Shows plan and frame as lines on an axis that does not begin at zero.
chart-tab-lines = Level, close up
meeting-chart-lines = Plan against frame, close up
chart-key-lines = dashed: rests on an assumption
lines-axis = The axis begins at { $value }
lines-band = low and high estimate
note-cut-axis = Cut axis: the figure shows the course, not the size; the deviation from the frame is shown from zero.
note-cut-axis-no-frame = Cut axis: the figure shows the course, not the size.
note-band-lines = The band runs from the low to the high estimate of the measures that have both.
chart-why-few-years = The plan for { $area } has amounts in fewer than three years; the level is shown as columns from zero
chart-why-wide = Plan and frame for { $area } span { $percent } per cent of the level; from 15 per cent on the level is shown as columns from zero
chart-why-at-zero = Plan and frame for { $area } are zero in every year; the level is shown as columns from zero
command-chart-measures = Measures by year
command-chart-measures-help = Shows what the measures change each year.
command-chart-bridge = Budget bridge
command-chart-bridge-help = Shows the way from baseline to plan in one year, measure by measure.
command-chart-balance = Balance
command-chart-balance-help = Shows the agreement's expenditure and income, and what the measures do to them.
command-chart-exposure = Conditional block grant
command-chart-exposure-help = Shows up to how much of the conditional block grant is at stake.
command-chart-sensitivity = Sensitivity
command-chart-sensitivity-help = Shows which measure or assumption moves the headroom most.
chart-tab-measures = Measures by year
chart-tab-bridge = Budget bridge
chart-tab-balance = Balance
chart-tab-exposure = Block grant
chart-tab-sensitivity = Sensitivity
chart-tab-more = More charts
cli-unknown-year = The scenario does not have the year { $year }. It covers { $known }

## Why this figure
why-printed = Printed: { $printed }
why-taken-out = { $figure } { $year } taken out
why-own-baseline = Own amount { $year }
why-vintage = Correction of { $dated }
why-not-restated = { $level }, not restated
why-restated-from = Restated from { $level }
why-step = { $sign } { $percent } per cent, { $span } ({ $origin })
why-precision = Known to ± { $amount }, since the agreement's figures are rounded.
sum-printed-in = = { $printed } in { $source }
sum-of-many = = the sum of { $count } items

## Rules
rule-tax-cut-subsidy = a subsidy for tax cuts
rule-proximity-financing = a proximity financing
rule-lost-revenue = Lost revenue: { $amount }
rule-cuts-within = The cuts of the plan, { $total }, are within the frame of { $limit }
rule-cuts-above = The cuts of the plan, { $total }, are above the frame of { $limit }: the printed percentages do not hold
rule-cuts-of-others = What others cut is not known here; if it exceeds the frame in all, the subsidy falls
rule-percent = { $percent } per cent
rule-percent-at-most = at most { $percent } per cent
rule-criteria = Criteria met: { $met }
rule-per-inhabitant = DKK { $kroner } per inhabitant in { $year }
rule-indexed = × { $percent } per cent, { $span } ({ $origin }), rounded to DKK { $kroner }
rule-inhabitants = Inhabitants: { $count }
rule-inhabitants-short = { $count } inhabitants
rule-own-prices = Kroner per inhabitant are counted in the prices of their own year. That is our rule; the agreement prints no price level.
rule-own-rounding = After the last printed year the amount is carried on year by year by the rate, and rounded to whole kroner each time. That is our rule, not the words of the agreement.

## Financing
financing-line = Financing: { $sources }; in all { $total }, of which loans { $loans }
financing-note = Financing is not spending and does not count in the plan.

## Problems
did-you-mean = Did you mean "{ $name }"?
whole-baseline = the baseline
whole-baseline-of = the baseline of { $amount }
place-baseline = { $area }, baseline
problem-counted-twice-title = Counted twice
problem-counted-twice = The measure "{ $measure }", { $amount } in { $year }, is already contained in { $whole } for { $area }. Added on top it counts twice.
problem-missing-rate-title = Rate missing
problem-missing-rate = Amounts in { $from } cannot be restated in { $to }. The rate { $series } { $from-year }-{ $to-year } is printed in none of the chosen agreements. State it as an assumption, or show the plan in another price level.
problem-price-level-not-printed-title = Price level not printed
problem-price-level-not-printed = { $agreement } prints no price level for "{ $figure }" in { $year }. State it as an assumption before the amount is added to others.
problem-price-level-not-stated-title = Price level missing
problem-price-level-not-stated = The amounts have no price level. Write price_level: "{ $level }", or the price level they are counted in.
problem-phasing-not-printed-title = Path not printed
problem-phasing-not-printed = { $agreement } prints only the end point of "{ $figure }"; { $year } is unknown. State a path as an assumption.
problem-unknown-agreement-title = Unknown agreement
problem-unknown-agreement = There is no agreement "{ $id }". { $hint }
problem-agreement-not-used-title = Agreement not chosen
problem-agreement-not-used = The figure is from { $id }, which is not among the scenario's agreements.
problem-unknown-figure-title = Unknown figure
problem-unknown-figure = { $agreement } has no figure "{ $id }". { $hint }
problem-not-spending-title = Not an expenditure
problem-not-spending = "{ $figure }" is a rate, share, loan pool or rule, not an expenditure. A measure cannot add it to the plan.
problem-nothing-in-these-years-title = Nothing in these years
problem-nothing-in-these-years = "{ $figure }" has no amount in { $years }.
problem-unknown-area-title = Unknown area
problem-unknown-area = There is no area "{ $path }". { $hint }
problem-nothing-agreed-title = No agreed level
problem-nothing-agreed = The chosen agreements state no level for { $area } in the plan's years. Write own amounts as the baseline.
problem-nothing-to-take-out-title = Nothing to take out
problem-nothing-to-take-out = None of the chosen agreements has the figure "{ $id }".
problem-nothing-to-carry-on-title = Nothing to carry on
problem-nothing-to-carry-on = { $area } has no known year to carry on from.
problem-sum-too-large-title = Amount too large
problem-sum-too-large = The sum for { $area } is larger than any budget. Is bn written for m?
problem-no-such-rule-title = Rule not printed
problem-no-such-rule = { $agreement } does not print { $rule }.
problem-cut-of-another-year-title = A cut in another year
problem-cut-of-another-year = The subsidy of { $agreement } is for cuts in { $year }, not in { $cut-in }.
problem-percent-not-printed-title = Percentage not printed
problem-percent-not-printed = { $agreement } prints no percentage for { $year } in “{ $figure }”. State it as an assumption before the subsidy can be computed.
problem-cuts-above-frame-title = Above the frame
problem-cuts-above-frame = The cuts of the plan are { $total }, and the frame in { $agreement } is { $limit }. Above it the percentages are lowered, but how is not printed. State the percentage for { $year } as an assumption.
problem-not-printed-for-title = Not printed for the year
problem-not-printed-for = { $agreement } does not print “{ $figure }” for { $year }.
problem-not-per-inhabitant-title = Not a contribution
problem-not-per-inhabitant = “{ $figure }” is not a contribution in kroner per inhabitant.
problem-not-income-title = Not an area of income
problem-not-income = The rule gives an income, and { $area } is not an area of income. Put the measure in an area below income.
problem-not-financing-title = Not a financing
problem-not-financing = “{ $figure }” is neither a pool nor a grant and cannot finance a measure.
problem-financing-above-measure-title = More financing than cost
problem-financing-above-measure = In { $year } the measure is financed by { $financing } but costs { $cost }.
problem-pool-exceeded-title = The pool does not suffice
problem-pool-exceeded = The measures of the plan take { $taken } of “{ $figure }” in { $year }; { $agreement } prints { $holds }.
problem-duplicate-id-title = Same id twice
problem-duplicate-id = The id "{ $id }" occurs twice. Give one of them another name.
problem-duplicate-year-title = Same year twice
problem-duplicate-year = The year { $year } occurs twice among the amounts. Delete one.
problem-amount-title = Not an amount
problem-amount = "{ $text }" cannot be read as an amount: { $why }
problem-not-a-title = Cannot be read
problem-not-a = "{ $text }" is not { $what }.
problem-out-of-range-title = Out of range
problem-out-of-range = { $what }
problem-missing-title = Missing
problem-missing = The field lacks { $what }.
problem-agreement-differs-title = Two agreements of one id
problem-agreement-differs = { $id } is here in two versions. { $used } holds here; { $other } says something else: { $differences }. Choose which one shall hold.
problem-rates-clash-title = Rates clash
problem-rates-clash = { $counts } and { $differs } print different rates for { $series } { $from-year }-{ $to-year }. The one of { $counts } counts here.
problem-agreement-challenged-title = Challenged agreement
problem-agreement-challenged = Your agreement { $id } needs a look. { $challenges }{ $more } Run “raaderum check” on the file and mend the number, or write why it stands.
problem-agreement-of-another-title = Somebody else's agreement
problem-agreement-of-another = { $id } is an agreement of { $authority }. Its frames and levels do not hold for this scenario.
guard-part-cited-title = In the baseline already
guard-part-cited = The source “{ $part }” is part of “{ $whole }”, which the baseline of { $area } is built on. The amount counts twice from { $year }. Take the part out of the baseline, or switch the measure off.
guard-part-and-whole-title = Part and whole
guard-part-and-whole = “{ $part }” is part of “{ $whole }”, which “{ $other }” carries already. Keep only one of them.
guard-same-figure-title = The same source twice
guard-same-figure = The measure and { $others } use the same figure, “{ $figure }”. In { $year } they take { $sum } in all, but the figure is { $holds }. Switch one off, or divide the amount.
guard-same-amounts-title = Entered twice?
guard-same-amounts = The measure has the same amounts and the same source, “{ $source }”, as “{ $other }”. Switch one off if they are the same.
guard-indexed-twice-title = PL counted twice?
guard-indexed-twice = The amount rises by { $step } percent to { $year }. That is the PL rate of { $rate } percent, which the program itself adds to amounts in constant prices. Write the amounts without PL, or write them in current prices.
guard-indexed-doubly-title = PL counted twice?
guard-indexed-doubly = The amount rises by { $step } percent to { $year }. That is twice the PL rate of { $rate } percent. Check whether PL was added twice.
guard-not-indexed-title = PL forgotten?
guard-not-indexed = The amount is in current prices but is the same in { $from-year } and { $year }, where the PL rate is { $rate } percent. Raise it, write it in constant prices, or choose “Not indexed”.
guard-unit-slip-title = Billions or millions?
guard-unit-slip = The amount in { $year } is { $amount }. { $beside } is { $size }. Check that the unit is right.
guard-baseline-slip-title = The size does not fit
guard-baseline-slip = The baseline in { $year } is { $amount }. { $beside } is { $size }. Check that the unit is right.
beside-area = The whole baseline of { $area }
beside-frame = The frame
beside-year = The amount in { $year }
beside-figure = The source, “{ $figure }”,
beside-estimate = The estimate
guard-saving-adds-title = Wrong sign?
guard-saving-adds = The title says “{ $word }”, but the amounts add to spending. A saving is written with a minus.
guard-expansion-saves-title = Wrong sign?
guard-expansion-saves = The title says “{ $word }”, but the amounts lower spending. An expansion is written without a minus.
guard-pool-spent-title = Loan pool as spending
guard-pool-spent = The source “{ $pool }” is a pool to borrow from. It pays for spending but is none itself. Write the spending, and give the pool as its financing.
guard-pool-spent-by-title-title = Loan pool as spending
guard-pool-spent-by-title = The title speaks of a loan, but the amount is added to spending. A loan pays for spending but is none itself. Write the spending, and give the loan pool as its financing.
guard-older-frame-title = Older frame
guard-older-frame = { $area } is held against a frame of { $used } in { $year }, but { $newer } has a newer frame for the year. Choose { $newer } among the agreements.
guard-older-vintage-title = Correction before the agreement
guard-older-vintage = The correction of “{ $figure }” is dated { $dated }, before { $agreement } was made ({ $agreed }). The agreed frame is newer. Check that the date is right.
guard-level-as-part-title = Level on top of level
guard-level-as-part = The amount is the whole level of “{ $figure }”, but the baseline of { $area } has an amount in { $year } already. A measure is a change: write only the difference.
guard-levels-summed-title = Levels added up
guard-levels-summed = The amounts are “{ $figure }” added up year by year. The figure is a yearly level, so each year stands by itself, from { $year }.
repair-turn-sign = Turn the sign
edit-accepted = Change accepted warnings
edit-error-too-many-accepted = There can be at most 1,000 accepted warnings
accept-button = Accept…
accept-title = Accept the warning
accept-text = Say why the number is right. The reason is saved in the file and printed in the report. If the number changes, the warning returns.
accept-because = Reason
accept-because-hint = Who looked at it, and why it is right
accept-no-reason = Give a reason first
accept-not-possible = The warning is gone
accept-accept = Accept
accepted-line = { $title } ({ $place }): { $message } Reason: { $because }
accept-no-longer = No longer accept
command-goal-seek = Find the amount that just meets the frame…
command-goal-seek-help = Works out the amount or the scaling of the chosen measure that just meets the frame.
goal-title = Find the amount that just meets the frame
goal-what = Find
goal-what-amount = The amount in { $year }
goal-what-scale = Scaling of all years
goal-frame = Frame
goal-found = “{ $measure }” in { $year } goes from { $from } to { $to }. The headroom goes from { $stands } to { $headroom }.
goal-found-scale = “{ $measure }” is scaled to { $percent } percent. The smallest headroom of the years goes from { $stands } to { $headroom }.
goal-is-met = The frame is already just met
goal-assumed = Assumed: { $what }.
goal-accept = Use the amount
goal-no-measure = Choose a measure first
goal-none-from-agreement = The measure's amounts come from an agreement and cannot be changed
goal-none-shape = The amount of one year follows from the effect. Find the scaling, or make the amounts yearly
goal-none-no-frame = There is no frame to meet in the chosen year
goal-none-not-computed = A problem keeps the frame or the plan from being computed
goal-none-no-influence = The measure does not move this headroom
goal-none-out-of-reach = No reasonable amount meets the frame
tipping-between = The verdict turns at { $turns }.
tipping-none = The verdict holds as long as the assumption moves by less than { $reach } percentage points.
range-turns-low = At the low estimate: { $turns }.
range-turns-high = At the high estimate: { $turns }.
range-turns-none = The verdict is the same at the low and the high estimate.
range-turn = { $area } { $year }: { $verdict }
range-turn-at = { $area } { $year }: { $verdict }, just kept at { $at }
tipping-turn = { $at } percent ({ $area } { $year }: { $verdict })
command-save-copy = Save a copy without…
command-save-copy-help = Saves a copy without chosen measures, notes or alternatives, with nothing of them left in the file.
share-title = Save a copy without…
share-text = Switch off what the copy is to do without. Nothing of it is left in the file. Agreements of your own that are used go along.
share-notes = Notes
share-meeting = Pages of the meeting
share-agreement = Own agreement: { $title }
share-measure = Measure: { $title }
share-nothing-left-out = Switch something off first
share-still-named = Still named in the text of the copy: { $titles }. Switch the notes off too, or change the text.
share-accept = Save the copy…
share-file-suffix = copy
share-own-file = The copy cannot replace the plan's own file
notice-copy-saved = The copy is saved as { $path }
notice-copy-not-saved = The copy could not be saved as { $path }: { $why }
fingerprint = Fingerprint
command-copy-fingerprint = Copy the fingerprint
command-copy-fingerprint-help = Copies the eight characters that two people can read to each other to know that they see the same.
notice-fingerprint-copied = The fingerprint { $fingerprint } is copied
top-fingerprint = Fingerprint { $fingerprint }. Read it to each other: if it is the same, you see the same. Click to copy.
top-fingerprint-ask = Fingerprint. Click to work it out and copy it.
fingerprint-of-copy = Fingerprint of the copy
fingerprint-copy = Copy
fingerprint-text = Read it to each other: if it is the same, you see the same.
command-rebase = Move to another agreement…
command-rebase-help = Holds the plan against another agreement and shows what changes.
rebase-title = Move to another agreement
rebase-text = A new agreement holds for the years it has figures of; the agreements the plan uses now stay for their rates and other years. If the plan goes back to an earlier vintage, later corrections are taken out. Own amounts keep their numbers, and one Undo brings everything back.
rebase-to = Agreement or vintage
rebase-vintage = The frames as corrected by { $date }
rebase-as-agreed = The frames as agreed
rebase-report = { $title } moved. New agreement or vintage: { $to }
rebase-unit = { $unit }. Each change by itself; together they are the difference in headroom.
rebase-because-frames = Frames and vintages
rebase-because-baseline = Baseline
rebase-because-rates = Rates
rebase-because-measures = Measures that follow an agreement
rebase-because-rounding = Rounding
rebase-rooms = What it means
rebase-kept = Measures, areas and problems
rebase-same = Unchanged
rebase-frame = frame
rebase-floor = floor
rebase-baseline = baseline
rebase-measures = measures in all
rebase-moves = { $name }: { $moves }
rebase-by = { $by } in { $year }
rebase-by-assumed = { $by } in { $year } (rests on an assumption)
rebase-from-to = { $name } { $year }: from { $before } to { $after }
rebase-headroom = headroom from { $before } to { $after }
rebase-verdict = { $before } becomes { $after }
rebase-measures-kept = { $count ->
    [one] 1 measure keeps its numbers.
   *[other] { $count } measures keep their numbers.
}
rebase-measures-restated = { $count ->
    [one] 1 measure keeps its typed amounts, restated by other rates.
   *[other] { $count } measures keep their typed amounts, restated by other rates.
}
rebase-measures-followed = { $count ->
    [one] 1 measure follows the agreement's figures and changes with them.
   *[other] { $count } measures follow the agreement's figures and change with them.
}
rebase-areas-kept = { $count ->
    [one] 1 area is unchanged.
   *[other] { $count } areas are unchanged.
}
rebase-problems = The plan goes from { $before } to { $after } problems.
rebase-nothing = Nothing changes
rebase-copy = Copy the report
rebase-accept = Move the plan
rebase-none = There is no other agreement or vintage to move to
section-accepted = Accepted warnings
repair-take-out = Take it out of the baseline
repair-keep-only = Keep only “{ $title }”
repair-switch-on = Switch on what is missing
problems-show-alternative = Show the alternative
repair-switch-off = Switch the measure off
repair-assume-rate = State as an assumption…
repair-assume-price-level = Assume the plan's price level
repair-state-price-level = Write the plan's price level
repair-assume-phasing = Assume equal steps
repair-use-agreement = Choose the agreement
repair-use-shipped = Use the one that ships with the program
repair-use-own = Use mine
repair-use-embedded = Use the scenario's

## Amounts that cannot be read
amount-empty = it is empty.
amount-no-unit = the unit is missing. Write for example "64 mio", "0.1 mia", "750 tkr" or "125 kr".
amount-unknown-unit = "{ $unit }" is not a unit. Use kr, tkr, mio or mia.
amount-not-a-number = "{ $text }" is not a number. Write digits and at most one decimal point, for example "-0.25 mia".
amount-comma = files use a decimal point. Write { $better } instead of { $text }.
amount-too-many-digits = it has more than 17 digits.
amount-too-large = it is larger than DKK 1,000,000 bn.
amount-too-fine = it is finer than a ten-thousandth of a krone.

## Fields
field-title = Title
field-years = Years
field-scope = Scope
field-price_level = Price level
field-agreements = Agreements
field-assumptions = Assumptions
item-agreements = Agreement no.
item-areas = Area no.
item-frames = Frame no.
item-vintages = Correction no.
item-assumptions = Assumption no.
what-because = a reason
what-phasing = a path
what-title = a title
what-annotation = a remark
what-id = an id
what-year = a year between 1970 and 2199
what-years = two years, the first one first
what-price-level = a price level such as "2024-pl" or "current"
what-area = an area path such as "anlaeg/botilbud"
what-date = a date such as "2024-03-01"
what-rate = a rate in per cent
what-number = a number
what-series = a series such as "kommuner/service"
range-assumptions = A scenario can have 128 assumptions at most.
range-years = A scenario can have 60 years at most, between 1970 and 2199, the first one first.
range-rate = A rate is between −50 and 50 per cent. Is 4.2 written as 420?
range-agreed-rate = A rate is above −100 and at most 1,000 per cent. Is 4.2 written as 4200?
range-lost-revenue = A lost revenue is written without a minus.
range-inhabitants = The number of inhabitants is a whole number without a minus.
range-criteria = The number of criteria is a whole number without a minus.
range-subsidy-percent = The percentage is between 0 and 100, and no more than is printed.
range-financing = A financing is written without a minus.
range-text = The text is longer than 10,000 characters.
range-measures = A scenario can have 200,000 measures at most.

## Names of edits
edit-title = Rename to "{ $subject }"
edit-note = Change the note
edit-areas = Change own areas
edit-years = Change the years
edit-price-level = Show in { $subject }
edit-agreements = Choose agreements
edit-add-measure = Add "{ $subject }"
edit-remove-measure = Delete "{ $subject }"
edit-measure-title = Rename "{ $subject }"
edit-measure-area = Move "{ $subject }"
edit-measure-effect = Effect of "{ $subject }"
edit-measure-amount = Amount in "{ $subject }"
edit-measure-price-level = Price level of "{ $subject }"
edit-measure-indexation = Indexation of "{ $subject }"
edit-measure-standing = Standing of "{ $subject }"
edit-measure-on = Switch "{ $subject }" on
edit-measure-off = Switch "{ $subject }" off
edit-measure-source = Source of "{ $subject }"
edit-measure-range = Estimates for "{ $subject }"
edit-measure-note = Note on "{ $subject }"
edit-measure-account = Account of "{ $subject }"
edit-measure-financing = Financing of "{ $subject }"
edit-measure-group = Group of "{ $subject }"
edit-move-measure = Move "{ $subject }" in the list
edit-order-measures = Move measures in the list
edit-split-measure = Split "{ $subject }" in two
edit-add-measures = Add { $count } measures
edit-remove-measures = Delete { $count } measures
edit-measures = Change { $count } measures
edit-measures-area = Area of { $count } measures
edit-measures-effect = Effect of { $count } measures
edit-measures-amount = Amounts in { $count } measures
edit-measures-price-level = Price level of { $count } measures
edit-measures-indexation = Indexation of { $count } measures
edit-measures-standing = Standing of { $count } measures
edit-measures-on = Switch { $count } measures on
edit-measures-off = Switch { $count } measures off
edit-measures-source = Source of { $count } measures
edit-measures-group = Group of { $count } measures
edit-baseline = Baseline of { $subject }
edit-add-assumption = Add assumption
edit-remove-assumption = Delete assumption
edit-assumption = Change assumption
edit-frames = Change own frames
edit-vintages = Change frame corrections
edit-chart-title = Change the chart’s title
edit-meeting = Change the meeting's pages
edit-clear = Empty { $subject } cells
edit-fill = Fill { $subject } cells
edit-paste = Paste { $subject } cells
edit-cut = Cut { $subject } cells
edit-several = Several changes

## Side panels
areas-head = Areas
areas-note = Least headroom, { $unit }
areas-fold = Hide the areas in { $area }
areas-unfold = Show the areas in { $area }
measures-head = Measures in { $area }
measures-note = Sum, { $unit }
measures-new = New measure
measures-total = Total
assumptions-head = Assumptions
assumptions-source = Source: { $source }
assumptions-delete = Delete the assumption
## Files
open-not-found = There is no such file.
open-folder = It is a folder, not a file.
open-not-a-file = It is not a text file.
open-permission = You may not read the file.
open-empty = The file is empty.
open-binary = The file is not text. Is it a scenario in RON format?
open-not-utf8 = The file is not UTF-8 from line { $line } on. Save it as UTF-8 and try again.
open-too-large = The file is larger than { $most } MB.
open-too-many-files = The folder has more than { $most } agreement files. The rest were not read.
open-system = The system said: { $error }
save-no-folder = There is no such folder.
save-protected = The file is write-protected.
save-permission = You may not write in the folder.
save-no-room = There is no room on the disk.
save-busy = Another program has the file open.
file-place = Line { $line }, character { $column }
file-line = Line { $line }
file-newer-format = The file was written by a newer version of Råderum (format { $found }; known here is { $known }).
file-unknown-field = Unknown field "{ $found }". { $hint }
file-unknown-choice = Unknown choice "{ $found }". { $hint }
file-known-names = Possible here: { $names }.
file-missing-field = The field "{ $name }" is missing.
file-duplicate-field = The field "{ $name }" stands twice.
file-expected = Expected here: { $expected }.
file-wrong-count = Wrong number of things between the brackets: { $found }.
file-not-closed = "{ $sign }" is never closed.
file-closes-nothing = "{ $sign }" closes nothing.
file-decimal-comma = A comma between digits. Files use a decimal point, and amounts stand in quotation marks with a unit, for example "304.8 mia".
file-bad-escape = Unknown sign after a backslash.
file-unexpected-end = The file ends too early.
file-trailing-text = There is more after the end.
file-too-deep = Too many brackets inside each other.
file-too-long = The text is longer than { $most } characters.
file-too-many = The list has more than { $most } items.
file-unit-does-not-fit = The unit in "{ $text }" does not fit what the figure is.
file-circle = The figures lie within one another in a circle: { $way }.
file-is-agreement = The file is an agreement, not a scenario. Put it in the folder of your own agreements, or name it with --agreement; then scenarios can use it.
file-is-scenario = The file is a scenario, not an agreement. Open it as a scenario.
file-unreadable = Cannot be read: { $words }
expected-text = a text in quotation marks
expected-whole-number = a whole number
expected-yes-or-no = true or false
expected-list = a list in [ ]
expected-map = years and amounts in {"{"} {"}"}
expected-fields = { $name }( … )
expected-name = a name
expected-comma = a comma
expected-colon = a colon
expected-closing = "{ $sign }"
what-format = a file format such as 1
what-place = a place in the agreement
what-account = an account
what-agreement = an agreement such as "KØ2024"
what-name = a name
what-note = a note
what-parties = the parties
what-percent = a rate in per cent between −50 and 50
what-scope = a scope
what-source = a source
what-unit = a unit
what-volume = a volume
range-format = The format is unknown. The newest is 1.
range-place = The place is too long.
range-year = A year is between 1970 and 2199.
range-percent = A rate is between −50 and 50 per cent. Is 4.2 written as 420?
range-volume = The volume is too large.

## Command line and report
cli-no-display = The window cannot open here ({ $why }). The report is shown instead.
cli-report-of-example = No file is given; this is the example.
cli-unknown-ending = { $path }: unknown file type. Known endings: { $known }
cli-unknown-area = The scenario has no area "{ $area }". It has: { $known }
cli-unknown-agreement = There is no agreement "{ $id }". There are: { $known }
cli-agreement-not-used = An agreement of yours has the id { $id }, which another one with other content has already. It is not shown; a scenario that uses { $id } asks which one holds.

## Own agreements
own-agreement = own agreement
origin-shipped = The one that ships with the program
origin-own = Your own file
origin-embedded = The scenario's
origin-other-shipped = the one that ships with the program
origin-other-own = a file of yours
origin-other-embedded = the scenario's
and-more = { " " }and { $count } more
difference-head = name, year, parties, tables or order
difference-only-one = { $figure } (only in the first)
difference-only-other = { $figure } (only in the second)
challenge-high-rate = The rate “{ $figure }” is { $is }, more than any agreed price and wage development. { $meant }
challenge-rate-meant = Is { $meant } meant?
challenge-rates-clash = The rate “{ $figure }” is { $is } for { $series } { $from-year }-{ $to-year }; { $agreement } (“{ $other }”) says { $says }.
challenge-far-from-others = “{ $figure }” is { $is }; the nearest number beside it is { $says } ({ $agreement }, “{ $other }”). One is about { $times } times the other. { $meant }
challenge-unit-meant = Is { $written } written for { $meant }?
challenge-total-differs = The total “{ $figure }” is { $is }, but the lines make { $lines }; rounding can explain { $most } at most.
challenge-line-missing = The total “{ $figure }” of { $is } cannot be held against its lines: “{ $line }” has no amount.
challenge-because = why the number stands
review-figures = { $count } figures
review-empty = { $count } of them without amounts
review-tables = { $count ->
    [one] { $count } table
   *[other] { $count } tables
}
review-challenged = { $count ->
    [0] nothing is challenged
    [one] one thing is challenged
   *[other] { $count } things are challenged
}
review-accepted = Answered for. { $challenge } Answer: { $because }
review-answer = { $challenge } Mend it, or write under checked: { $answer }
review-id-shipped = The id { $id } is taken by an agreement that ships with the program, which says something else: { $differences }. Give yours another id.
review-id-twice = The id { $id } is also the id in { $by }, which says something else: { $differences }. Give one of them another id.
price-level-none = price level not printed
source-head = Source
section-problems = Problems
section-exposures = Conditional block grant
section-financing = Financing
section-assumptions = Assumptions
section-sources = Sources
section-note = Note
cli-built-without-window = the program was built without a window

## The report on paper
paper-figure = Figure { $number }
paper-table = Table { $number }
paper-letters = Letters refer to the assumptions at the end of the report.
paper-rooms = Above zero there is room to the frame, below zero the frame is broken.
paper-continued = { $title }, continued
paper-page = Page { $page } of { $pages }
paper-measures-title = All measures, area by area
paper-open-problems = Open problems
paper-accepted-problems = Questions to the agreements, answered
paper-accepted = { $challenge } Answer: { $because }
paper-count-measures = { $count ->
    [one] 1{ "\u00A0" }measure
   *[other] { $count }{ "\u00A0" }measures
}
paper-measures-on = The plan has { $measures }
paper-measures-off = The plan has { $measures }, of which { $off } switched off and not counted
paper-assumptions = { $count ->
    [one] The figures rest on 1{ "\u00A0" }assumption, explained at the end
   *[other] The figures rest on { $count }{ "\u00A0" }assumptions, explained at the end
}
paper-problems = { $count ->
    [one] 1 problem withholds figures; it is described under Open problems
   *[other] { $count } problems withhold figures; they are described under Open problems
}
paper-frame-assumed = The frame for { $area } is assumed in { $years }, not agreed

## Commands
command-new = New scenario
command-open = Open file…
command-save = Save
command-save-as = Save as…
command-export-chart = Export chart…
command-export-report = Export report…
command-copy-chart = Copy chart
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-copy-table = Copy the table
command-fill-down = Fill down
command-fill-right = Fill right
command-mark-amounts = Mark all amounts
command-add-measure = New measure
command-duplicate-measure = Duplicate measure
command-delete-measure = Delete measure
command-switch-measure = Switch measure on or off
command-show-level = Level
command-show-deviation = Deviation from frame
command-show-measure = Measure
command-show-why = Why this figure
command-show-problems = Problems
command-left-panel = Show or hide areas and measures
command-right-panel = Show or hide details
command-danish = Dansk
command-english = English
command-light = Light theme
command-dark = Dark theme
command-system-theme = System theme
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = 100 per cent
command-shortcuts = Shortcuts…
hindrance-nothing-to-undo = There is nothing to undo
hindrance-nothing-to-redo = There is nothing to redo
hindrance-no-cell = Choose a cell first
hindrance-no-measure = Choose a measure first
hindrance-read-only = A newer version wrote the file; it can only be read
hindrance-no-chart = There is no chart until the problem is solved

## Events
dialog-open-title = Open scenario
dialog-save-title = Save scenario
dialog-export-title = Export chart
dialog-export-report-title = Export report
notice-saved = Saved in { $path }
notice-not-saved = Could not save in { $path }: { $why }
notice-exported = The chart is written to { $path }
notice-not-exported = The chart could not be written to { $path }: { $why }
notice-table-copied = The table is on the clipboard
notice-pasted = Pasted { $size } cells. Ctrl+Z takes it back.
notice-cells-kept = { $count ->
    [one] 1 cell is as it was
   *[other] { $count } cells are as they were
}
notice-cells-why = { $cells }: { $why }
fill-no-source = There is no amount to fill from
fill-other-level = The rows are not in the same price level
notice-report-exported = The report was written to { $path }
notice-report-not-exported = The report could not be written to { $path }: { $why }
export-running = Writing { $name }…
export-picture = Drawing the figure…
export-stopping = Stopping…
export-stop = Stop
notice-export-stopped = The export was stopped; no file was written
notice-numbers-copied = The figure's numbers are on the clipboard
notice-table-copied-as-text = The table is on the clipboard as text
command-copy-chart-numbers = Copy the figure's numbers
command-copy-chart-numbers-help = Puts the figure's numbers on the clipboard, ready for a spreadsheet.
command-copy-table-as-text = Copy the table as text
command-copy-table-as-text-help = Puts the whole table on the clipboard as text in columns, ready for a note.
notice-copied = The chart is on the clipboard
notice-dialog-open-already = A file dialog is open already
notice-own-broken = { $path } cannot be used as an agreement of yours. { $why }
typed-path-empty = Write a path to a file
new-measure-title = New measure
new-scenario-title = New scenario
copy-of = { $title }, copy
more-notes = more assumptions: see the report

## Menu
menu = Menu
menu-file = File
menu-edit = Edit
menu-measures = Measures
menu-alternatives = Alternatives
menu-compare = Compare and merge
menu-charts = Chart and meeting
menu-view = View
menu-language = Language
menu-help = Help
menu-examples = Examples

## Top
top-unsaved = Not saved
top-example = Example, saved as a new file
top-new = Not yet a file
top-unit = Unit
top-price-level = Price level
top-export = Export

## Welcome
welcome-title = Welcome to Råderum
welcome-text = Change a number in the example below, or start your own.
welcome-examples = Examples
welcome-more = More
welcome-close = Close the welcome

## Tabs, recent files and settings
command-recent = Recent files…
command-close-tab = Close the tab
command-settings = Settings…
command-next-tab = Next tab
command-previous-tab = Previous tab
command-tour = Tour
hindrance-one-tab = There is only one tab
hindrance-nothing-to-close = There is no file to close
tabs = Open files
tab-close = Close { $name }
recent-title = Recent files
recent-none = The files that you open and save will stand here.
recent-missing = No longer there
recent-pin = Pin { $name } on top
recent-unpin = Unpin { $name }
recent-forget = Remove { $name } from the list
ago-now = just now
ago-minutes = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] 1 hour ago
   *[other] { $count } hours ago
}
ago-days = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
}
ago-weeks = { $count ->
    [one] 1 week ago
   *[other] { $count } weeks ago
}
ago-months = { $count ->
    [one] 1 month ago
   *[other] { $count } months ago
}
settings-title = Settings
settings-reset = Restore defaults
settings-language = Language
settings-theme = Theme
settings-theme-system = The system's
settings-theme-light = Light
settings-theme-dark = Dark
settings-size = Size
settings-percent = { $percent } per cent
settings-unit = Unit
settings-decimals = Decimals
settings-automatic = Automatic
settings-price-level = Price level of new scenarios and measures
settings-price-level-own = The agreement's or scenario's
settings-welcome = Welcome at the top of the window
settings-journal = Folder for changes kept automatically
settings-journal-hint = The program's own folder
settings-journal-text = Changes that are not saved yet are put here, so that they can be brought back after a power cut. Your own file is not touched.
settings-journal-relative = Write the whole path of the folder
notice-settings-set-aside = The settings could not be read. The file was set aside as { $path }, and the program starts again with the defaults.
notice-settings-unreadable = The settings in { $path } cannot be read and will not be remembered this time. { $why }
notice-settings-not-kept = The settings could not be saved: { $why }
notice-not-ours = { $name } cannot be opened here. Råderum opens scenarios and agreements (.ron) and tables (.csv, .tsv, .xlsx, .ods).
drop-here = { $count ->
    [one] Drop the file to open it
   *[other] Drop to open { $count } files
}
drop-later = Answer the question in the window first
drop-kinds = Scenarios and agreements (.ron), tables (.csv, .tsv, .xlsx, .ods)
welcome-recent = Recent files
welcome-tour = Tour
tour-step = Step { $number } of { $all }
tour-next = Next
tour-back = Back
tour-done = Done
tour-close = Close the tour
tour-areas = Areas and verdicts
tour-areas-text = Every area carries its verdict: kept, exceeded or undecided, and its smallest headroom. Choose an area, and the rest of the window is about it.
tour-chart = The plan against the frame
tour-chart-text = The columns are the plan, the stepped line is the frame. What is dashed and hatched rests on an assumption.
tour-grid = Type a number
tour-grid-text = Choose a cell in the row of a measure and type, such as 64 or 1.5 bn. Plan, chart and verdict follow at once, and Ctrl+Z takes it back.
tour-why = Why this figure
tour-why-text = What the chosen figure consists of stands here, part by part: amounts, restatement, and the source in the agreement.
tour-save = Save
tour-save-text = Ctrl+S saves the plan in a file that can be read and shared. A dot beside the name shows that something is not saved. The tour is in the menu under Help.

## Status line
status-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
status-sourced = Source for { $percent } per cent of the money
status-sourced-short = Source for { $percent } per cent
status-more = and { $count } more
status-saved = Saved
status-unsaved = Not saved
status-example = Example, unchanged
status-new = New, unchanged
status-read-only = Read only

## Dialogs
dialog-cancel = Cancel
dialog-close = Close
unsaved-title = Save the changes in { $title }?
unsaved-text = The changes are lost unless you save them.
unsaved-save = Save
unsaved-save-as = Save as…
unsaved-discard = Do not save
typed-path-text = The system has no file dialog here. Type the path of the file.
typed-path-field = Path
typed-path-open = Open
typed-path-save = Save
typed-path-no-file = There is no file at that path
typed-path-no-folder = The folder does not exist
overwrite-title = Replace the file that is there?
overwrite-text = There is a file at that path already:
overwrite-replace = Replace
assume-title = Add an assumption
assume-rate-detail = None of the chosen agreements prints the rate
assume-percent = Rate in per cent
assume-percent-hint = E.g. 4.2
assume-percent-missing = Type a rate in per cent
assume-percent-not-a-number = Type a number with a decimal point, e.g. 4.2
assume-share = Per cent of the lost revenue
assume-share-hint = 0 to 100
assume-share-detail = The agreement prints no percentage that holds here
assume-because = Reason
assume-because-hint = Stands beside every number that rests on the assumption
assume-because-missing = Type a reason
assume-accept = Add
cannot-open-title = The file cannot be opened
cannot-open-other = Open another file…
shortcuts-title = Shortcuts
shortcuts-none = In the menu only

## Notices
notice-close = Close the notice
inspector-tabs = About what is chosen
inspector-measure = Measure
inspector-why = Why this figure
inspector-problems = Problems
inspector-no-measure = Choose a measure in the list to the left, or make a new one
inspector-no-cell = Choose a number in the grid to see what it is made of
inspector-no-problems = No problems. Every number of the plan can be computed.
inspector-title = Title
inspector-area = Area
inspector-effect = Effect
inspector-figure = Figure
inspector-amount = Amount
inspector-price = Price
inspector-volume = Units
inspector-agreement = Agreement
inspector-cut-in = Cut in
inspector-lost-revenue = Lost revenue
inspector-percent-not-printed = percentage not printed
inspector-criteria = Criteria
inspector-inhabitants = Inhabitants
inspector-from = From
inspector-from-amount = Amount from
inspector-to = To
inspector-to-amount = Amount to
inspector-onwards = Onwards
inspector-year = Year
inspector-profile = Profile
inspector-price-level = Price level
inspector-price-level-missing = not stated
inspector-price-level-not-printed = price level not printed
inspector-price-level-own-years = each year's own prices
inspector-for-years = for { $years }
inspector-indexation = Indexation
inspector-series-of-area = The area's series
inspector-not-indexed = None
inspector-carried-unchanged = not restated
inspector-standing = Status
inspector-source = Source
inspector-source-hint = Document and page, or a link
inspector-note = Note
inspector-note-hint = Write a note for the meeting
inspector-financing = Financing
inspector-financing-more = More sources
inspector-financing-none = None
inspector-financing-amount = Of which
inspector-account = Account
inspector-duplicate = Duplicate
inspector-delete = Delete
inspector-on = Counts
inspector-on-yes = in the plan
inspector-on-no = Switched off
inspector-area-search = Search areas
inspector-area-add = New sub-area …
inspector-nothing-found = Nothing found
inspector-figure-search = Search the agreements' figures
inspector-source-pick = Figure of an agreement …
inspector-source-remove = Remove the source
inspector-source-copy = Copy the link
inspector-source-no-link = Not a link with http or https
inspector-range = Uncertainty
inspector-range-none = No estimate
inspector-range-both = Low and high estimate
inspector-range-percent = per cent
inspector-range-percent-help = By so many per cent the estimate lies below and above the effect, every year
inspector-low = Low
inspector-high = High
inspector-range-turned-round = The low estimate of { $year } is above the high one
inspector-account-hint = e.g. 5.38.42
inspector-account-odd = Does not look like an account such as 5.38.42
percent-in-text = { $number } per cent
other-effect-title = Change the effect?
other-effect-text = Not all numbers can come along:
other-effect-year = { $year }: { $before } becomes { $after }
other-effect-parts = The numbers that the amounts are made of go
other-effect-accept = Change the effect
own-area-title = New sub-area
own-area-text = Lies in { $area } and counts there. Only this plan has the area.
own-area-name = Name
own-area-path = Path in the file: { $path }
own-area-accept = Create the area
own-area-no-name = Write a name
inspector-title-help = What the measure is called in lists, charts and reports
inspector-on-help = A measure that is switched off stays in the plan but is not counted
inspector-area-help = What the money is for. The measure counts in the area and in those it lies in
inspector-effect-help = How much the measure changes spending, and when. Spending is positive, a saving negative
inspector-profile-help = The effect year by year, in the unit and price level shown. Hatched: rests on an assumption
inspector-figure-help = A figure that an agreement prints. Amounts and price level follow the agreement
inspector-amount-help = Amount per year. Write for instance 1.5 bn or 80
inspector-price-help = The price of one unit, for instance one place
inspector-agreement-help = The agreement that the rule stands in
inspector-cut-in-help = The year the tax is cut in
inspector-from-help = The first year
inspector-from-amount-help = The amount in the first year
inspector-to-help = The last year, or the year in which phasing ends
inspector-to-amount-help = The amount when phasing ends. It holds for the years after it too
inspector-year-help = The one year of the amount
inspector-range-help = The lowest and the highest somebody expects. The plan counts the effect itself
inspector-price-level-help = The prices the amounts are counted in, for instance 2024 PL
inspector-indexation-help = The price and wage development that restates the amounts from one price level to another
inspector-standing-help = How firm the measure is: agreed with the government, decided, proposed or hoped for
inspector-source-help = Who says so: a figure of an agreement, a document with its page, or a link
inspector-note-help = A remark that goes into the report
inspector-financing-help = Loans, pools and grants that pay for the measure. They are never spending in the plan
inspector-financing-more-help = Another pool or grant that pays for the measure
inspector-account-help = The account in your chart of accounts, for instance 5.38.42
baseline-kind-help = Spending before measures: the level agreed or amounts of your own
effect-yearly = Amount per year
effect-constant = Constant amount
effect-ramp = Phased in
effect-one-off = One-off amount
effect-price-volume = Price × volume
effect-figure = Agreement figure
effect-subsidy = Tax-cut subsidy
effect-proximity = Proximity financing
effect-per-inhabitant = Kroner per inhabitant
amount-field-empty = Write an amount
amount-field-ambiguous = Could be { $one } or { $other }. Write one of them.
amount-field-not-a-number = "{ $text }" is not a number
amount-field-unknown-unit = "{ $text }" is not a unit. Use DKK, k, m or bn.
figure-percent = { $number } per cent
figure-per-inhabitant = DKK { $number } per inhabitant
baseline-kind = Level
baseline-agreed = Agreed level
baseline-own = Own amounts
baseline-none = None
baseline-none-hint = Without a baseline the area has no plan to hold against a frame
baseline-taken-out = Taken out
baseline-nothing-taken-out = Nothing
baseline-put-back = Put { $part } back into the baseline
why-not-counted = Not counted: { $measure }
why-against = Held against the frame
problems-untouched-one = { $areas } is not affected and computed as before.
problems-untouched = { $areas } are not affected and computed as before.
problems-show-measure = Show the measure
problems-show-baseline = Show the baseline
## The centre: chart and grid
chart-tabs = Chart
chart-tab-level = Level
chart-tab-deviation = Deviation from frame
chart-copy = Copy chart
chart-notes-all = Show all
chart-notes-fewer = Show fewer
chart-tip-assumed = Rests on an assumption
chart-no-area = The plan is empty
chart-no-area-hint = A measure or a baseline gives it its first area
chart-no-frame-hint = There is no frame to deviate from
chart-no-plan-hint = The area has neither baseline, measure nor frame in the years of the plan
chart-show-level = Show level
chart-add-measure = New measure
chart-show-problems = Show problems
known-whole = Baseline, agreed: { $area }
known-part = of which { $part }
known-measure = Measure: { $measure }
repair-promise = After the repair the baseline is { $baseline } and the plan for { $year } is { $plan }
grid-source = Source
grid-computed = Computed
to-yearly-title = Write amounts by year?
to-yearly-text = The amounts of “{ $title }” follow from its effect. They can become amounts by year, as they are now, and then be changed one by one.
to-yearly-turn = Write amounts by year
cell-none = Choose a cell to see what its number is the sum of
cell-keys = Enter saves, Esc cancels
marked-size = { $rows } × { $years } cells marked
marked-sum = Sum { $sum }
marked-mean = Average { $mean }
marked-count = { $count ->
    [one] 1 amount
   *[other] { $count } amounts
}
marked-words = Verdicts are words and cannot be added
marked-not-parts = No sum: plan, frame and headroom hold the same kroner
marked-not-computed = No sum: one of the numbers is not computed
cell-keys-several = Enter saves, Ctrl+Enter fills what is marked, Esc cancels
cell-read-as = is read as
cell-read-as-empty = empty, no amount
cell-not-yet = cannot be read yet
question-ambiguous = Could be { $decimals } or { $thousands }. Write one of them.
question-not-a-number = Cannot be read as a number. Write e.g. 64 or 0.08 bn.
question-unknown-unit = »{ $unit }« is not a unit. Write kr, tkr, mio or mia.
fixed-figure = The number is agreed and cannot be changed here. Choose another effect for the measure.
fixed-effect = The number follows from the measure's effect. Change the effect, or write amounts by year.
fixed-baseline-agreed = The baseline is agreed and cannot be changed here
fixed-baseline-none = The area has no baseline to change
fixed-plan = The number is a sum. Change what it consists of.
fixed-frame = The frame is not the plan's. It stands in the agreement or in an assumption.
fixed-headroom = The number is computed from plan and frame
why-assumed-level = Price level { $level }
assumptions-price-level = Price level { $level }; not printed
why-held-real = Held constant in real terms to { $year }

# Arithmetic in a cell: =120*0.98
arithmetic-number-missing = A number is missing (character { $at })
arithmetic-sign-missing = A sign is missing before "{ $text }" (character { $at })
arithmetic-not-closed = The bracket at character { $at } is not closed
arithmetic-closes-nothing = The bracket at character { $at } closes nothing
arithmetic-unknown = "{ $text }" is neither a number, a unit nor a sign (character { $at })
arithmetic-division-by-zero = Division by zero (character { $at })
arithmetic-amount-times-amount = Two amounts cannot be multiplied (character { $at })
arithmetic-divided-by-amount = A number cannot be divided by an amount (character { $at })
arithmetic-too-deep = Too many brackets within each other (character { $at })
arithmetic-too-long = The calculation is too long

## Edits that were not made
edit-error-nothing-there = What the change is about is no longer there
edit-error-no-yearly-amounts = There is no yearly amount to change here
edit-error-id-taken = Another measure has that id
edit-error-title = A title must not be empty or above 10,000 characters
edit-error-no-order = The order does not fit the measures
edit-error-text = A text may have at most 10,000 characters
edit-error-area-taken = Another area has the same path
edit-error-too-many-areas = There may be at most 1,000 areas of one's own
edit-error-too-many-pages = A meeting can have at most 1,000 pages

# Alternatives: what can be wrong with them, what undo says
quoted = “{ $text }”
in-plan = In the plan
in-alternative = In the alternative “{ $title }”
place-alternative = The alternative “{ $title }”
problem-alternative-unknown-title = Unknown alternative
problem-alternative-unknown = There is no alternative with the id »{ $id }«. { $hint }
problem-alternative-circle-title = Alternatives in a circle
problem-alternative-circle = “{ $alternative }” is built on itself by way of the alternatives below it. Let it be built on the plan.
problem-alternative-no-such-measure-title = Changes nothing
problem-alternative-no-such-measure = “{ $alternative }” changes the measure »{ $measure }«, which is not in what the alternative is built on. { $hint }
problem-alternative-id-taken-title = One id twice
problem-alternative-id-taken = “{ $alternative }” adds a measure with the id »{ $measure }«, which a measure in what it is built on has already. Give it another id.
problem-alternative-cannot-reshape-title = Cannot be changed
problem-alternative-cannot-reshape = “{ $alternative }” changes the amounts of “{ $measure }”, which cannot be done: { $why }
problem-alternative-nothing-to-leave-out-title = Leaves nothing out
problem-alternative-nothing-to-leave-out = “{ $alternative }” leaves out an assumption that is not made in what it is built on.
problem-exclusive-title = Either or
problem-exclusive = { $where } several measures are on that exclude each other: { $measures }. Switch all but one off.
problem-requires-title = A prerequisite is missing
problem-requires = { $where } “{ $measure }” is on without what it requires: { $needs }. Switch that on, or “{ $measure }” off.
problem-no-such-tied-title = Unknown measure
problem-no-such-tied = A tie between measures names »{ $measure }«, which neither the plan nor an alternative has. { $hint }
repair-lay-over-plan = Build it on the plan
repair-drop-from-alternative = Take the change out of the alternative
item-exclusive = Exclusive group
field-exclusive = Measures that exclude each other
field-requires = Measures that require others
field-alternatives = Alternatives
range-shift = A measure moves by a whole number of years, at most 230
edit-add-alternative = New alternative “{ $subject }”
edit-remove-alternative = Delete the alternative “{ $subject }”
edit-move-alternative = Move the alternative “{ $subject }”
edit-rename-alternative = Rename the alternative to “{ $subject }”
edit-alternative = Change the alternative “{ $subject }”
cli-known-alternatives = Alternatives in the file: { $known }
edit-ties = Change ties between measures
edit-error-too-many-alternatives = There can be at most 1,000 alternatives
edit-error-only-in-plan = The plan and all alternatives have that in common. Switch to the plan to change it
edit-error-of-the-plan = The measure belongs to what the alternative is built on. Switch it off here, or delete it there
edit-error-cannot-lay = The alternative cannot be shown until its problems are mended in the plan

## What the scenario is
command-scenario = Scenario details…
edit-scope = Change the scope
scenario-title = Scenario details
scenario-accept = Use
scenario-municipalities = Municipalities as a whole
scenario-regions = Regions as a whole
scenario-authority = One municipality or region
scenario-authority-name = Name of the municipality or region
scenario-authority-hint = For example Aarhus Kommune
scenario-authority-missing = Write the name of the municipality or region
scenario-first-year = First year
scenario-last-year = Last year

## Printed figures
exactness-about = about
exactness-over = just over
exactness-under = just under
exactness-at-least = at least
exactness-at-most = at most
exactness-up-to = up to
period-none = no year printed
period-onwards = from { $year } onwards
period-yearly = each year { $first }-{ $last }
period-total = in total { $first }-{ $last }
period-span = { $first }-{ $last }
period-step = from { $first } to { $last }
period-one-off = one-off, { $years }
period-end-point = end point { $years }
kind-sentence = { $kind }: { $detail }
kind-frame = Frame
kind-floor = Floor
kind-aim = Target
kind-level = Level
kind-part = Of which
kind-path = Path
kind-rate = PL rate
kind-percentage = Share
kind-pool = Pool
kind-grant = Grant
kind-per-capita = Per-capita amount
kind-split = Split
kind-conditional = Conditional block grant
kind-rule = Rule
kind-count = Count
kind-detail-level = stated, not bounded
kind-detail-part = inside another figure, never on top of it
kind-detail-path = a profile over several years
kind-detail-rate = price and wage development in the series { $series }
kind-detail-percentage = a share or another percentage
kind-detail-pool = applied for; pays for spending, is not spending itself
kind-detail-grant = special or earmarked
kind-detail-per-capita = kroner for each inhabitant
kind-detail-split = a total that several pay
kind-detail-conditional = hangs on { $areas }
kind-detail-count = a count that carries money
measured-level = on the level
measured-change = on the change
force-binding = binding
force-commitment = an agreed commitment
force-aim = a target
judged-alone = judged alone
judged-with = judged together with { $areas }
judged-undivided = one amount for all
stage-budgets = at the budgets
stage-accounts = at the accounts
rule-kind-tax-cut-subsidy = subsidy for tax cuts
rule-kind-proximity-financing = proximity financing
rule-kind-tax-cut-frame = the frame for tax cuts
rule-kind-tax-increase-frame = the frame for tax increases
rule-kind-basic-contribution = basic contribution
rule-kind-accounts-sanction = accounts sanction
rule-kind-pension-step = a step in pension rules
rule-kind-deposits = deposits
rule-kind-placement-cost = limit on the cost of alternative places
rule-kind-other = a parameter of an agreed rule
direction-down = Printed without a minus; lowers spending.
direction-not-printed = The text does not say which way the amount goes.
figure-abolished = Mentioned only because it ends.
payer-municipalities = the municipalities
payer-regions = the regions
payer-state = the state
payer-other = others
paid-by-municipalities = Paid by the municipalities.
paid-by-regions = Paid by the regions.
paid-by-state = Paid by the state.
paid-by-other = Paid by others.
table-role-line = line
table-role-of-which = of which
table-role-total = sum
table-role-balance = balance
restated-of-whole = Price level of the figure it is part of; not printed with the figure itself.
not-restated-years = { $years }: { $why }
not-restated-no-level = Cannot be restated: the price level is not printed.
not-restated-no-area = Cannot be restated: the figure has no area and so no series.
not-restated-many-years = Cannot be restated as one: current prices over several years.
not-restated-missing = Cannot be restated from { $from }: the rate { $series } { $years } is printed in no agreement.

## Agreements: search, read and use
command-browse = Agreements
browse-search = Search the agreements
browse-search-hint = Search name, area or number
browse-back = Back to the plan
browse-back-to-list = Back to the list
browse-back-to = Back to { $name }
browse-agreements = Agreements
browse-area = Area
browse-kind = Kind
browse-year = Year
browse-all-areas = All areas
browse-all-kinds = All kinds
browse-all-years = All years
browse-clear = Clear filters
browse-filters = Filters
browse-filters-active = Filters ({ $count })
browse-hits = { $count ->
    [one] 1 figure
   *[other] { $count } figures
}
browse-hits-note = Value of the year, or the first
browse-of-agreement = { $agreement }, { $name }
browse-more-values = { $years } and { $count } more
browse-none = No figure fits all of it
browse-none-query = Write fewer or shorter words. Whole words, parts of words and numbers in any format will do.
browse-none-filters = Filters are on as well. Without them there are { $count } figures.
browse-clear-query = Clear the search
browse-no-figure = Choose a figure in the list to see where it stands and what it consists of
browse-entry = The figure in the agreement
browse-not-printed = not printed
browse-kind-label = Kind
browse-area-label = Area
browse-no-area = no area fits
browse-head-years = Year
browse-head-value = Printed
browse-head-level = Price level
browse-head-place = Place
browse-note = Note
browse-parts = Of which
browse-parts-note = inside the figure, never on top of it
browse-within = Part of
browse-share-of = Share of
browse-shares = Shares of the figure
browse-tables = In table
browse-restated = Restated
browse-restated-to = Restated to
browse-assume-rate = State the rate as an assumption…
browse-use = Use the figure
use-measure = As a measure
use-baseline = As a baseline
use-frame = As a frame
use-source = As a source
used-measure = “{ $figure }” is now a measure in { $area }.
used-baseline = “{ $figure }” is now the baseline of { $area }.
used-frame = “{ $figure }” is now a frame for { $area }.
used-source = “{ $figure }” is now the source of “{ $measure }”.
used-with-agreement = { $agreement } was added to the agreements of the scenario.
cannot-use-unknown = No agreement has the figure
cannot-use-not-spending = The figure is not spending that a plan can hold: rates, shares, pools, rules and counts cannot be added
cannot-use-no-area = The figure has no area
cannot-use-other-owner = The figure belongs to another kind of authority than the scenario
cannot-use-nothing-in-these-years = The figure has no amount in the years of the scenario
cannot-use-not-a-level = The figure is a change, not a level
cannot-use-national = The figure is about all together, not a single municipality or region
cannot-use-used-already = The scenario uses the figure so already
cannot-use-mixed-price-levels = The years of the figure are not printed in one price level
cannot-use-no-measure = Choose a measure in the plan first
cannot-use-measure-is-figure = The chosen measure is itself a figure of an agreement
group-frame = Frames, floors and targets
group-level = Levels
group-part = Parts and splits
group-path = Paths
group-pool = Pools and grants
group-rate = Rates and shares
group-rule = Rules and conditional grants
group-count = Counts
hindrance-browsing = Go back to the plan first
problems-show-figure = Show { $figure } in the agreement
source-show = Show { $source } in the agreement

## Side panels
side-left = Areas and measures
side-right = Details
side-left-width = Width of areas and measures
side-right-width = Width of details

## Tables, splits and relations of the agreements
balance-printed = Printed
balance-summed = Summed
balance-effect = Measures
balance-after = Printed and measures
balance-of-which = of which { $name }
balance-surplus = Income minus expenditure
balance-surplus-printed = printed in the table
balance-surplus-derived = computed, not printed
balance-within-rounding = printed less summed { $difference }; rounding can give ± { $most }
balance-differs = printed less summed { $difference }; more than the rounding of ± { $most }
balance-held = “{ $measure }”, { $amount }, is already contained in { $line } and is not added to the line again.
balance-taken-out = “{ $part }” ({ $agreement }) is taken out of the line before the measures are added.
balance-elsewhere = Measures outside the lines of the table: { $amount }.
derived-tag = (computed)
derived-totals = Totals over years
derived-total = { $name }, { $years }: printed { $printed }, the years give { $sum }
derived-splits = Who pays what
derived-relations = Relations between the figures
derived-sum = { $sum } (computed: { $terms })
derived-break = Break in the printed figures between { $before } and { $after }
split-whole = { $total } = { $shares }
split-within-rounding = { $total } = { $shares }, within rounding
split-remainder = { $total }: { $shares }; the rest { $rest } (computed), who pays it is not printed
split-too-much = { $total }, but { $shares } are more together; difference { $rest }
split-price-levels = { $total }: { $shares }; in different price levels, not compared
split-no-shares = { $total }; no shares are printed for the whole period
split-no-total = { $shares }; no total is printed for the year
split-purposes = Of which without a payer: { $names }
exact-about = about { $amount }
exact-over = well over { $amount }
exact-under = just under { $amount }
exact-at-least = at least { $amount }
exact-at-most = at most { $amount }
exact-up-to = up to { $amount }
relation-never-added = Never added together: { $names }
relation-same = The same amount in { $years }: { $names }
relation-not-same = Not the same amount in { $years }: { $names }
relation-remark-never-added = { $name }: the amounts look alike and are never added together.
relation-remark-difference = { $name } (computed) { $rows }.

## The meeting
command-meeting = Show in the meeting
command-meeting-help = Shows the plan on the whole screen, page by page, in large type.
command-meeting-pages = The meeting’s pages…
command-meeting-pages-help = Chooses, orders and titles the pages shown in the meeting.
command-export-meeting = Export meeting pages…
command-export-meeting-help = Writes the meeting’s pages as one PDF or a picture each.
dialog-export-meeting-title = Export meeting pages
meeting-page-of = Page { $page } of { $count }: { $title }
meeting-black = Black screen. Press any key to go on
meeting-alternative = Alternative: { $title }
cli-width-only-png = { $path }: --width and --scale are about pictures (.png) only
cli-width-outside = { $path }: the picture must be between { $least } and { $most } pixels wide
picture-title = How large is the picture to be?
picture-text = The chart is written to { $file }. The height follows the width.
picture-texts = Each page is written as a picture of its own, named after { $file }. The height follows the width.
picture-width = Width in pixels
picture-outside = Write a number between { $least } and { $most }
picture-accept = Write the picture
chart-title-edit = Change the title…
chart-title-title = The chart’s title
chart-title-text = A title of your own goes with the chart in the window, in files and in the meeting, as long as the verdict is the same. Without one the title follows the verdict.
chart-title-own = Title of your own
chart-title-hint = Empty: the title follows the verdict
chart-title-remarks = Remarks at years
chart-title-accept = Save the title
chart-title-unchanged = Title and remarks are as they were
chart-title-dropped = The verdict is not the one that “{ $title }” was written for; the chart therefore has the title made from the verdict.
command-chart-title = Change the chart’s title…
command-chart-title-help = Gives the chart shown a title of your own, and remarks at years.
meeting-strip-back = Previous page
meeting-strip-on = Next page
meeting-strip-first = This is the first page.
meeting-strip-last = This is the last page.
meeting-strip-overview = Overview
meeting-strip-pointer = Pointer
meeting-strip-black = Black screen
meeting-strip-leave = End
meeting-keys = Arrows turn the page   ·   1-9 switch measures   ·   O overview   ·   P pointer   ·   B black screen   ·   Esc leave
meeting-keys-alternatives = Arrows turn the page   ·   1-9 switch measures   ·   A next alternative   ·   O overview   ·   P pointer   ·   B black screen   ·   Esc leave
meeting-keys-overview = Arrows choose a page   ·   Enter shows it   ·   Esc back
meeting-left-title = { $count ->
    [one] 1 measure stands otherwise than before the meeting
   *[other] { $count } measures stand otherwise than before the meeting
}
meeting-left-text = What was switched in the meeting is saved with the plan and its alternatives. The changes can be kept or set back; either can be undone.
meeting-left-keep = Keep
meeting-left-back = Set back
meeting-left-stay = Stay in the meeting
meeting-pages-title = The meeting’s pages
meeting-pages-text = The pages are shown in this order. A page without a title of its own has one that follows the verdict.
meeting-pages-accept = Save the pages
meeting-pages-unchanged = The pages are as they were.
meeting-pages-suggested = Use the pages the program suggests
meeting-pages-alone = A meeting has at least one page.
meeting-pages-top = The page is the first.
meeting-pages-bottom = The page is the last.
meeting-up = Up
meeting-down = Down
meeting-page-up = Move { $page } up
meeting-page-down = Move { $page } down
meeting-page-remove = Remove { $page }
meeting-page-own-title = Own title of { $page }
meeting-page-title-hint = Own title; else by the verdict
meeting-page-outdated = The title was written for another verdict, so it is not shown.
meeting-page-still = The title still holds
meeting-page-remarks = Remarks about years on { $page }
meeting-page-remarks-hint = Remarks, e.g. 2025: Building begins; 2026: Election year
meeting-page-remarks-unread = Write remarks as “2025: Building begins”, separated by semicolons.
meeting-add-label = Add a chart
meeting-add-kind = Chart
meeting-add-area = Area
meeting-add-worst = The area with the worst verdict
meeting-add = Add
title-broken-brief = { $frame } is exceeded { $years }
title-broken-floor-brief = the plan falls short of { $frame } { $years }
meeting-title-dropped = The verdict is another one than “{ $title }” was written for, so the page has the title made from the verdict
meeting-more-notes = more assumptions: see the page of assumptions
meeting-more-rows = { $count ->
    [one] and 1 more frame: see the pages that follow
   *[other] and { $count } more frames: see the pages that follow
}
meeting-more-switches = { $count ->
    [one] and 1 more measure
   *[other] and { $count } more measures
}
meeting-more-measures = { $count ->
    [one] One more measure stands in the report
   *[other] { $count } more measures stand in the report
}
meeting-measures-title = { $count ->
    [0] The plan has no measures
    [one] The plan has 1 measure
   *[other] The plan has { $count } measures
}
meeting-measures-off = { $count ->
    [one] 1 is switched off
   *[other] { $count } are switched off
}
meeting-assumptions-title = { $count ->
    [0] The plan rests on no assumptions
    [one] The plan rests on 1 assumption
   *[other] The plan rests on { $count } assumptions
}
meeting-no-assumptions = Everything on these pages is printed in an agreement or is a figure of the plan’s own.
meeting-sources = Sources
meeting-no-area = The plan has no area “{ $area }”.
meeting-page-verdict = Verdict
meeting-page-measures = Measures
meeting-page-assumptions = Assumptions and sources
meeting-chart-level = Plan against frame
meeting-chart-deviation = Headroom
meeting-chart-measures = Measures by year
meeting-chart-bridge = From baseline to plan
meeting-chart-balance = The agreement’s balance
meeting-chart-timeline = The area in all agreements
meeting-chart-exposure = Conditional block grant
meeting-chart-sensitivity = What the verdict depends on

## Timeline
count-1 = one
count-2 = two
count-3 = three
count-4 = four
count-5 = five
count-6 = six
timeline-title-mixed = { $area } in { $count } agreements: each amount is in its own price level, and they cannot be compared directly
timeline-title-one-mixed = { $area } in { $count } agreement: not all amounts print the same price level
timeline-title-same = { $area } in { $count } agreements
timeline-title-one = { $area } in { $count } agreement
timeline-title-restated = { $area } in { $count } agreements, restated to { $level }
timeline-title-restated-one = { $area } in { $count } agreement, restated to { $level }
timeline-own-levels = each figure in its own price level
timeline-changes = Change in { $area }
timeline-amounts = Amounts about { $area }
timeline-level-none = no price level
timeline-derived = computed
timeline-rates = Rate, { $series }
timeline-rate-printed = printed, %
timeline-rate-assumed = assumed, %
timeline-rates-missing = { $count ->
    [one] 1 missing
   *[other] { $count } rates missing
}
timeline-missing = { $count ->
    [one] Restating needs the rate of every year between; one of them is in none of the agreements. It can be stated as an assumption.
   *[other] Restating needs the rate of every year between; { $count } of them are in none of the agreements. A missing rate can be stated as an assumption.
}
timeline-not-joined = Only amounts in the same printed price level are joined, and only year by year.
timeline-left-out = Not restated to { $level } and not shown: { $figures }.
timeline-no-level = { $figure } (no price level is printed)
timeline-no-rate = { $figure } (the rate { $span } is missing)
timeline-break = break
timeline-break-note = Computed, { $name }: { $sums }. { $note }
timeline-finer = Printed more exactly: { $figures }.
timeline-names = The figures are: { $names }.
timeline-footer = The agreements
command-show-timeline = Timeline
chart-tab-timeline = Timeline
chart-no-timeline = No agreement states an amount for { $area }
chart-no-timeline-hint = The timeline shows what the agreements state for the chosen area. Choose another area on the left.
cli-timeline-none = No agreement states an amount for “{ $area }”. There are amounts for: { $known }
cli-chart-needs-file = This chart needs a scenario. Only the timeline (--kind timeline) can be drawn without one.
cli-not-a-price-level = “{ $text }” is not a price level. Write for example 2024-pl.
edit-own-agreements = Change own agreements
own-title = The agreement { $agreement }
own-use = Use in this scenario
own-keep = Put in my folder
own-nothing-asked = There is nothing to ask about in the file.
own-still-asked = None of this is accepted. If the agreement is used as it is, the scenario asks the same until the file is mended or answers under checked.
own-used-already = The scenario uses the agreement already
own-no-folder = There is no folder for own agreements here
own-used = { $agreement } is in the scenario and among its agreements.
own-kept = Put in { $path }
own-started = { $agreement } is in the scenario with the names of the figures and no amounts.
own-id-shipped = The id { $id } is that of an agreement that ships with the program and says something else: { $differences }. If the file is used, the scenario asks which one holds.
own-id-file = The id { $id } is also that of { $by }, which says something else: { $differences }. If the file is used, the scenario asks which one holds.
own-id-embedded = The scenario carries an agreement with the id { $id } that says something else: { $differences }. If the file is used, it takes its place; that can be undone.
browse-own-file = Own agreement, in your folder
browse-own-embedded = Own agreement, in the scenario
browse-new-agreement = New agreement…
new-agreement-title = New agreement
new-agreement-text = The new agreement gets the figures and tables of the chosen one, but no amounts, price levels or notes. A figure without amounts says nothing until it is filled in.
new-agreement-from = Start from
new-agreement-year = Budget year
new-agreement-accept = Create
new-agreement-none = Choose an agreement to start from
form-change = Change
form-change-it = Change { $name }…
form-delete-it = Delete { $name }
amounts-label = Amounts
amounts-of-year = Amount in { $year }
amounts-unread = One of the amounts cannot be read
amounts-missing = Write the amount of at least one year
vintages-head = Corrections
vintages-add = Add correction…
vintages-not-used = The scenario does not use the agreement
vintage-title = Correction of an agreed frame
vintage-date = Date
vintage-date-hint = E.g. 2024-03-01
vintage-date-missing = Write the date as 2024-03-01
vintage-level-agreed = as the agreed frame
vintage-agreed = agreed: { $amount }
frames-head = The area's frames and corrections
frames-add = Add own frame…
own-frame-title = Own frame
own-frame-bound = Bound
own-frame-at-most = at most
own-frame-at-least = at least
own-frame-on = Bounds
own-frame-level = the level
own-frame-change = the change by measures
own-frame-force = How firm
assumptions-add = Add assumption…
assumptions-change = Change the assumption…
assumption-title = Change an assumption
assumption-what = What is assumed
assumption-rate = a price and wage rate
assumption-frame = an area's frame after the last agreed year
assumption-baseline = an area's baseline after its last year
assumption-series = Series
assumption-to = To the year
assumption-way = How it goes on
assumption-hold = held in real terms
assumption-grow = real growth
assumption-amounts = own amounts
assumption-growth = Real growth in per cent a year
assumption-phasing = The way to the end point
assumption-linear = equal steps
assumption-at-end = nothing before the last year
assumption-first-step = First step in the year
own-keep-carried = Save the agreement in my folder
own-figure-change = Change the figure…
own-figure-not-here = Figures of that kind are changed in the file
own-figure-title = Change a figure of an own agreement
own-figure-accept = Save the figure
own-figure-rates = Rates in per cent
own-figure-rate-of = Rate { $from }-{ $to } in per cent
own-figure-place = Place in the agreement
own-figure-place-hint = E.g. chapter 2; table 1
own-figure-place-missing = Write where in the agreement the figure stands
own-figure-odd = Mend the figure, or write why it stands
own-figure-because = Keep with a reason

## Drafts, changes by others, and what is in the way of saving
command-recover = Recover drafts…
hindrance-nothing-lost = There are no drafts to recover
status-saving = Saving…
notice-journal-failed = The draft cannot be written to { $path }: { $why } Save often yourself.
notice-journal-broken = A draft of an earlier run cannot be read. It now lies in { $path }
banner-changed = Another program has changed the file.
banner-changed-by = Another program has changed the file. It differs from what you see: { $difference }.
banner-gone = The file is no longer there. What you see is only here now.
banner-elsewhere = The file is also open in another window. Whoever saves last overwrites the other.
banner-reload = Reload
banner-compare = Compare
banner-keep-mine = Keep mine
banner-save-again = Save again
trouble-not-saved-title = The file is not saved
trouble-not-saved-text = The file is as it was. Your changes are still here.
trouble-not-saved-yes = Try again
trouble-changed-title = Another program has changed the file
trouble-changed-text = If you save here, the other program's changes are lost.
trouble-changed-yes = Replace
trouble-elsewhere-title = The file is open in another window
trouble-elsewhere-text = If you save here, the other window may overwrite it later, or the other way round.
trouble-elsewhere-yes = Save anyway
trouble-reload-title = Reload the file?
trouble-reload-text = The changes you have not saved will be lost.
trouble-reload-yes = Reload
lost-title = { $count ->
    [one] A draft was not saved
   *[other] { $count } drafts were not saved
}
lost-text = The program ended before the latest changes were saved. Recover puts them before you as unsaved; the file is not touched until you save.
lost-later = Later
lost-when = Last changed { $when }: { $what }.
lost-no-file = Has no file yet
lost-measures = { $count ->
    [one] 1 measure
   *[other] { $count } measures
}
lost-file-changed = The file has been changed since.
lost-damaged = The end of the draft cannot be read and is left out.
lost-recover = Recover
lost-discard = Discard
lost-recover-name = Recover { $title }
lost-discard-name = Discard { $title }
difference-added = { $count ->
    [one] 1 new measure
   *[other] { $count } new measures
}
difference-changed = { $count ->
    [one] 1 changed measure
   *[other] { $count } changed measures
}
difference-removed = { $count ->
    [one] 1 deleted measure
   *[other] { $count } deleted measures
}
difference-other = changes outside the measures
difference-none = no difference
## Pasting in the grid
paste-title = Paste { $size } cells
paste-unit = Numbers without a unit are in
paste-level = The numbers are read in the rows' own price level: { $levels }
paste-head-level = The head says { $head }, and the rows are in { $rows }. The numbers are not restated.
paste-fixed = { $count ->
    [one] 1 row cannot be changed and stays as it is
   *[other] { $count } rows cannot be changed and stay as they are
}
paste-adds = { $count ->
    [one] Add the row below the last measure as a new measure
   *[other] Add { $count } rows below the last measure as new measures
}
paste-lay = Paste
paste-asked = Choose the decimal sign of column { $column }
paste-mark = Decimal sign of column { $column }
paste-choose-mark = Choose decimal sign
paste-comma = Comma
paste-point = Point
paste-example = : { $text } is { $number }
paste-outside = Not a year of the plan
paste-no-year = No year
paste-twice = The same year twice
paste-new = New: { $title }
paste-not-read = not read
paste-unread-count = { $count ->
    [one] 1 cell cannot be read and is left out
   *[other] { $count } cells cannot be read and are left out
}
paste-unread-cell = { $cell }: { $why }
paste-why-text = "{ $text }" is words, not an amount
paste-unread = Cannot be read as an amount
paste-nothing = There are no amounts on the clipboard

# Comparison in the window
command-compare = Compare…
command-compare-help = Holds two plans, alternatives or files against each other and explains the difference.
command-side-by-side = Side by side…
command-side-by-side-help = Shows up to six plans, alternatives or files in one table and one chart.
command-export-comparison = Save the comparison…
command-export-comparison-help = Writes the comparison on screen to a file: Markdown, text or JSON.
compare-explained = The difference
compare-side-by-side = Side by side
compare-ways = Ways to compare
compare-plan = Plan { $letter }
compare-saved = Last saved
compare-moved = The plan on { $agreement }
compare-other-file = Another file…
compare-swap = Swap
compare-area = Area in the chart
compare-year = Year
compare-first-area = The first area that differs
compare-worst-area = The area with the worst verdict
compare-most-moved = The year with the largest difference
compare-all-years = All years
compare-no-chart = There is no difference to show in that area and year.
compare-cannot = { $name } cannot be shown:
compare-copy = Copy
compare-copy-cells = The table for a spreadsheet
compare-copy-text = The page as text
compare-copy-markdown = The page as Markdown
compare-save = Save
compare-add = Add a plan
compare-full = There is room for six plans. Remove one first.
compare-order = Order
compare-order-none = As chosen
compare-order-headroom = Most headroom first
compare-order-cost = Cheapest measures first
compare-order-exposure = Least at stake first
compare-drawn = The chart shows
compare-multiples = One chart for each plan
compare-overlay = All in one chart
compare-pin = Use { $name } as reference
compare-unpin = No longer use { $name } as reference
compare-leave = Remove { $name } from the comparison
hindrance-nothing-compared = First choose plans that can be compared.
dialog-compare-title = Compare with a file
dialog-export-comparison-title = Save the comparison
notice-comparison-copied = The table is copied.
notice-comparison-copied-as-text = The comparison is copied as text.
notice-comparison-copied-as-markdown = The comparison is copied as Markdown.

# Plans side by side
side-title = { $count ->
    [one] One plan
   *[other] { $count } plans side by side
}
side-headroom = Least headroom
side-cost = Measures in all over the years
side-cost-in-year = Measures in all in { $year }
side-exposure = Conditional block grant at stake
side-plan = Plan
side-same = same
side-undecided = undecided
side-reference = { $name } (reference)
side-note-reference = The other plans are shown as differences from { $name }; the verdicts are their own.
side-note-level = { $name } is kept in { $other } and is restated to { $level } here.
side-verdict-in = { $verdict } in { $names }
side-verdict-in-all = { $verdict } in all { $count } plans
side-how-many = There must be at least 2 and at most { $most } plans; { $count } named.
side-no-such-plan = There is no plan number { $number }; { $count } named.
side-no-common-year = The plans have no year in common, so they cannot stand side by side.

# The difference between two plans
difference-title = The difference between two plans
difference-first = A: { $name }
difference-second = B: { $name }
difference-of-plan = The plan
difference-plan = Plan
difference-change = Measures in all
difference-in-first = { $name }, A
difference-in-second = { $name }, B
difference-row = Difference, B − A
difference-other-measures = { $count ->
    [one] 1 other measure
   *[other] { $count } other measures
}
difference-unmoving = { $subject }: { $aspect }
difference-unmoving-head = Changed without effect on the numbers
difference-notes-head = Notes
difference-note-level = B is shown in { $other } and is restated to { $level } here.
difference-note-years = Only the years of both, { $years }, are compared.
difference-note-assumed = * The number rests on assumptions in at least one of the plans.
difference-same = The two plans are the same.
difference-no-number = No number is different.
difference-see-tables = The numbers are different; see the tables.
difference-plan-moves = The plan for { $area } is { $moves }.
difference-change-moves = The measures for { $area } are together { $moves }.
difference-frame-moves = { $frame } is { $moves }.
difference-higher-in-years = { $amount } higher in { $years }
difference-lower-in-years = { $amount } lower in { $years }
difference-higher-in-all = { $amount } higher over the years in all
difference-lower-in-all = { $amount } lower over the years in all
difference-amount-in-all = { $amount } in all
difference-because = This is because { $causes }.
difference-mostly-because = This is mostly because { $causes }.
difference-verdict = { $frame } is { $after } in { $years } in B; in A: { $before }.
difference-no-frame-left = { $frame } does not exist for { $years } in B; in A: { $before }.
difference-no-common-year = { $from } and { $to } have no year in common, so there is nothing to compare.
difference-nothing-to-compare = Compare with what? Name another file, or an alternative with --alternative.
difference-bridge-line = { $area }, { $year }: from A to B. { $unit }
difference-bar-first = A
difference-bar-second = B
difference-bar-rest = Other differences
difference-bar-origin = A { $amount }
difference-note-hatched = Hatched parts rest on assumptions in at least one of the plans.
cause-baseline = Baseline of { $area }
cause-assumption = Assumption: { $subject }
cause-rates = Price-and-wage rates
cause-own-frame = Own frame: { $title }
cause-vintage = Correction of { $figure }, { $dated }
cause-agreement = The agreement { $id }
cause-scope = Whose budget it is, and own areas
cause-rounding = Rounding of restated amounts
fate-came = new
fate-gone = gone
fate-changed = changed
fate-on = switched on
fate-off = switched off
fate-moved = moved
fate-followed = follows other measures
clause-subject = the { $subject }
clause-assumption = the assumption about { $subject }
clause-is-came = { $subject } is new
clause-is-gone = { $subject } is gone
clause-is-changed = { $subject } is changed
clause-is-on = { $subject } is switched on
clause-is-off = { $subject } is switched off
clause-is-moved = { $subject } is moved to another area
clause-is-followed = { $subject } is reckoned together with measures that are changed
clause-rates = the price-and-wage rates are others
clause-scope = the plan is for others or has other areas of its own
clause-rounding = restated amounts are rounded
aspect-title = title
aspect-note = remark
aspect-years = years
aspect-price-level = price level
aspect-agreements = which agreements it names
aspect-meeting = the pages of the meeting
aspect-alternatives = alternatives
aspect-order = order
aspect-came = new measure that does not count
aspect-gone = measure gone that did not count
aspect-numbers = changed without effect here
aspect-standing = standing
aspect-source = source
aspect-range = range
aspect-account = account code
aspect-group = group
aspect-financing = financing
aspect-reason = reason

# Alternatives in the window
alternatives = The plan and its alternatives
alternative-plan = The plan
alternative-more = What to do with the alternative
alternative-title = Title
alternative-over = Built on
alternative-no-title = Say what the alternative is called
alternative-new-title = New alternative
alternative-new-text = An alternative holds only what is different. Everything else follows the plan, also when the plan is changed later.
alternative-new-accept = Create
alternative-copy-title = Copy of the alternative
alternative-rename-title = Change the alternative
alternative-unchanged = Title and basis are as they were
command-move-alternative-left = Move the alternative to the left
command-move-alternative-left-help = Puts the alternative shown before the previous one.
command-move-alternative-right = Move the alternative to the right
command-move-alternative-right-help = Puts the alternative shown after the next one.
hindrance-first-alternative = It is the first alternative
hindrance-last-alternative = It is the last alternative
command-ties = Either or, and what needs what…
command-ties-help = Ties measures together: at most one of two, or one only together with the other.
ties-title = How measures hang together
ties-text = This holds in the plan and in every alternative. What is switched on against the rules is told under Problems, and the numbers are worked out as ever.
ties-none = No measures hang together yet.
ties-exclusive = Either { $measures }
ties-or = or
ties-requires = { $measure } needs { $needs }
ties-remove = Remove: { $tie }
ties-kind = Rule
ties-kind-exclusive = Either or
ties-kind-requires = Needs
ties-one = First measure
ties-other = Second measure
ties-choose = Choose a measure
ties-search = Search by title
ties-nothing = No measure of that title
ties-add = Add
ties-two = Choose two different measures
ties-known = That rule is there already
ties-accept = Save the rules
ties-unchanged = The rules are as they were
own-in-place-title = Write own numbers in the alternative?
own-in-place-text = The amounts of “{ $title }” stand in an agreement. In the alternative the measure can be switched off and one with your own numbers take its place, beginning with those of the agreement. The plan stays as it is.
own-in-place-turn = Write own numbers
own-in-place-measure = { $title } (own numbers)
hindrance-stands-in-plan = That stands in the plan. Switch to the plan to change it; here the measure can be switched on and off and get other amounts
alternative-delete-title = Delete “{ $title }”?
alternative-delete-text = The plan and the other alternatives stay as they are. It can be undone.
alternative-delete-accept = Delete the alternative
alternative-is-below = Other alternatives are built on it: { $others }. Delete those first.
command-new-alternative = New alternative…
command-new-alternative-help = Begins an alternative to the plan, or to the alternative shown.
command-copy-alternative = Copy the alternative…
command-copy-alternative-help = Makes a new alternative with the same content as the one shown.
command-rename-alternative = Title and basis…
command-rename-alternative-help = Gives the alternative shown another title, or builds it on something else.
command-delete-alternative = Delete the alternative…
command-delete-alternative-help = Deletes the alternative shown, after asking.
command-use-plan-amount = Use the plan’s number
command-use-plan-amount-help = Takes away the alternative’s own number in the chosen cell.
command-use-plan-measure = Use the plan’s numbers for the measure
command-use-plan-measure-help = Takes away all that the alternative has changed about the chosen measure.
command-show-plan = Show the plan
command-show-plan-help = Goes from an alternative back to the plan.
command-show-alternative-1 = Show alternative 1
command-show-alternative-1-help = Shows the plan’s 1st alternative.
command-show-alternative-2 = Show alternative 2
command-show-alternative-2-help = Shows the plan’s 2nd alternative.
command-show-alternative-3 = Show alternative 3
command-show-alternative-3-help = Shows the plan’s 3rd alternative.
command-show-alternative-4 = Show alternative 4
command-show-alternative-4-help = Shows the plan’s 4th alternative.
command-show-alternative-5 = Show alternative 5
command-show-alternative-5-help = Shows the plan’s 5th alternative.
command-show-alternative-6 = Show alternative 6
command-show-alternative-6-help = Shows the plan’s 6th alternative.
hindrance-no-alternative = The plan is shown, not an alternative
hindrance-no-such-alternative = The plan has not so many alternatives
hindrance-nothing-overridden = The number here is the plan’s
hindrance-in-alternative = The plan and all alternatives have that in common. Switch to the plan to change it
hindrance-of-the-plan = The measure belongs to the plan. Switch it off here, or switch to the plan
palette-alternative = Alternative
palette-show-alternative = Show { $title }
cell-overridden = Changed in the alternative; otherwise { $below }
measure-overridden = changed
measure-added = added
measure-overridden-help = Here the alternative differs from what it is built on
edit-use-below = Use the plan’s numbers for “{ $subject }”

# Tables that are pasted or imported
cell-percent = "{ $text }" is a percentage, not an amount
cell-sheet-error = "{ $text }" is an error of the spreadsheet
cell-too-narrow = The column was too narrow in the spreadsheet, so the number was not copied
cell-shortened = "{ $text }" is shortened, so digits are missing
cell-no-amount = "{ $text }" is not an amount
table-too-many-rows = The table has more than { $most } rows
table-too-many-columns = The table has more than { $most } columns
table-too-many-cells = The table has more than { $most } filled cells
table-text-too-long = A cell has more than { $most } characters
table-too-many-bytes = The file is too large
table-io = The file cannot be read: { $why }
table-not-a-workbook = The file is not a spreadsheet (xlsx or ods)
table-locked = The file is locked by a password, or is an old xls. Save it as xlsx without a password.
table-no-sheet = The file has no such sheet
table-damaged = The file is damaged: { $why }
table-damaged-somehow = The file is damaged
command-import = Import measures…
dialog-import-title = Import measures from a table
import-title = Import measures
import-sheet = Sheet
import-unit = Default unit
import-price-level = Default price level
import-area = Default area
import-area-none = (none)
import-first-row = First row
import-column = Column { $column }
import-preview = The first rows of the table
import-role-nothing = (not taken in)
import-role-title = Title
import-role-area = Area
import-role-standing = Standing
import-role-price-level = Price level
import-role-account = Account code
import-role-source = Source
import-role-note = Note
import-role-amount = Amount { $year }
import-mark = Decimal sign
import-mark-question = { $example } can be read in two ways. What is the decimal sign?
import-mark-mixed = "{ $comma }" has a decimal comma and "{ $point }" a point. What is the decimal sign?
import-mark-comma = comma: { $example }
import-mark-point = point: { $example }
import-mark-open = choose
import-count = { $taken } of { $rows } rows can be taken in
import-refused-head = Not taken in:
import-refused = Row { $row }: { $why }
import-refused-titled = Row { $row }, { $title }: { $why }
import-refused-more = … and { $count } more
import-no-title = no title
import-text-too-long = a text that is too long
import-total = a sum of other rows
import-no-amount = no amounts
import-no-area = no area
import-unknown-area = "{ $text }" is not a known area
import-unknown-area-near = "{ $text }" is not a known area. Do you mean "{ $near }"?
import-unknown-standing = "{ $text }" is not a standing. Write agreed, decided, proposed or hoped for.
import-unknown-price-level = "{ $text }" is not a price level. Write e.g. 2025-pl.
import-in-column = { $column }: { $why }
import-year-twice = Two columns have amounts for { $year }
import-no-title-column = Choose the column that has the titles
import-no-amount-column = Choose the columns that have amounts
import-decimal-mark = Choose the decimal sign of column { $column }
import-too-many = The plan cannot hold so many measures
import-nothing = No row can be taken in
import-accept = { $count ->
    [one] Take one measure in
   *[other] Take { $count } measures in
}
## The workbook for spreadsheets
workbook-sheet-summary = Summary
workbook-sheet-charts = Charts
workbook-sheet-years = Years
workbook-sheet-measures = Measures
workbook-sheet-frames = Frames
workbook-sheet-rates = Rates
workbook-sheet-assumptions = Assumptions
workbook-sheet-sources = Sources
workbook-on = On (1/0)
workbook-measure = Measure
workbook-area = Area
workbook-standing = Standing
workbook-level = Price level
workbook-assumed = Assumed
workbook-row = Row
workbook-year = Year
workbook-whole = Part of
workbook-addend = Addend
workbook-series = Series
workbook-from = From
workbook-to = To
workbook-percent = Per cent
workbook-factor = Factor
workbook-letter = Letter
workbook-assumed-of = About
workbook-assumed-what = Assumption
workbook-accepted-place = Where
workbook-accepted-what = Warning
workbook-because = Reason
workbook-source-place = Source and place
workbook-measures-unit = { $unit }, each amount in the price level of its measure
workbook-measures-hint = Put 1 or 0 in the first column to switch a measure on or off. Blue numbers can be changed; the sheet Years recalculates.
workbook-frames-unit = { $unit }, each amount in its own price level
workbook-frames-hint = Baselines and frames, addend by addend, as printed or typed. An agreed number that you change is no longer the agreement's.
workbook-rates-hint = Price and wage rates in per cent from one year to the next. Assumed rates are in italics with a letter.
workbook-ways = What one krone becomes
workbook-assumptions-hint = The letter stands beside every number that rests on the assumption.
workbook-years-hint = Measures are restated to the price level shown. An empty cell is no amount, which is not zero. Italics and a letter: rests on an assumption.
workbook-charts-hint = The charts follow the sheet Years.
workbook-within = Measures in { $area }
workbook-taken-out = { $figure }, taken out
workbook-vintage = Corrected frame { $date }
workbook-openness = Printed precision, ±
workbook-conditional = Conditional block grant
workbook-up-to = Up to
workbook-fingerprint = Fingerprint { $fingerprint }
workbook-verdict-hint = The sentences were written at export. The table below recalculates.
workbook-how = How to use the workbook
workbook-how-change = Blue numbers on a light ground can be changed: amounts, rates and frames. The sheet Years and the table here recalculate.
workbook-how-switch = In the sheet Measures 1 is on and 0 is off.
workbook-how-assumed = Italics and a letter in the column Assumed: the number rests on an assumption, which is in the sheet Assumptions.
workbook-how-rounding = The program counts with 28 digits, a spreadsheet with 15. So headrooms are rounded here to { $decimals } decimals ({ $unit }) before they are judged; nothing else is rounded.
workbook-how-fixed = What a formula cannot carry, such as an agreed rule, stands as the program's number with a note and does not follow when something is changed.
workbook-note-rule = Computed by a rule of an agreement; the number does not follow when something is changed here.
workbook-note-ramp = Equal steps between two amounts, worked out by the program.
workbook-note-price-volume = Price times volume, worked out by the program.
workbook-note-not-indexed = Not restated between price levels.
workbook-note-fixed = The program's number in the price level shown; it does not follow when the rates are changed.
workbook-note-too-fine = More digits than a spreadsheet can hold: { $numbers }
cli-report-too-large = The workbook cannot be written: { $why }
# The list of measures: many at once, search and filter; what assumptions touch
measures-total-of-all = Total, all { $count }
measures-without-group = Without group
measures-without-source = Without source
measures-picked = { $count } measures chosen
measures-search = Search the measures
measures-search-hint = Title, note, account, source, group
measures-filters = Filters
measures-filters-active = Filters ({ $count })
measures-found = { $found } of { $of }
measures-found-none = No measure fits. Esc clears the search
measures-clear = Clear
measures-filter-standing = Standing
measures-filter-any-standing = Any
measures-filter-on = On and off
measures-filter-on-any = All
measures-filter-on-only = On
measures-filter-off-only = Off
measures-filter-assumed = Rests on an assumption
measures-filter-problem = Has a problem
measures-by = Sort under
measures-by-order = Own order
measures-by-group = Group
measures-by-standing = Standing
measures-by-source = Source
measures-heading = { $heading }, { $count } measures
measures-actions = Actions for "{ $title }"
measures-picked-actions = Actions for the chosen measures
measures-left-out = { $count } not changed: { $why }
command-select-measures = Choose all measures of the list
command-change-measures = Change measures…
command-shift-measures = Shift by years…
command-scale-measures = Scale by percent…
command-split-measure = Split measure in two…
command-spell-out-measures = Turn into amounts per year
command-move-measures-up = Move measure up
command-move-measures-down = Move measure down
command-find-measures = Search the measures
hindrance-one-measure = Choose only one measure
hindrance-listed-by = Show the list in its own order to move
hindrance-no-measures = There are no measures here
hindrance-from-agreement = An agreement sets the amounts. Turn them into amounts per year first
hindrance-amounts-already = It has amounts per year already
cannot-reshape-from-agreement = an agreement sets the amounts; turn them into amounts per year first
cannot-reshape-outside-years = an amount would fall before 1970 or after 2199
cannot-reshape-too-many-digits = an amount would have more than 17 digits
cannot-reshape-not-divisible = the parts would not make up the whole in every year; turn it into amounts per year first
cannot-reshape-not-computed = a year cannot be computed before the problem is solved
cannot-reshape-no-amount = there is no amount in { $year } to take from
measures-change-title = { $count ->
    [one] Change the measure
   *[other] Change { $count } measures
}
measures-shift-title = { $count ->
    [one] Shift the measure
   *[other] Shift { $count } measures
}
measures-scale-title = { $count ->
    [one] Scale the measure
   *[other] Scale { $count } measures
}
measures-split-title = Split the measure in two
measures-unchanged = Unchanged
measures-group-hint = A budget track, say; empty removes it
measures-nothing-changed = Nothing is changed yet
measures-shift-years = Number of years
measures-shift-hint = 1 is a year later, −1 a year before. Amounts outside the plan’s years stay in the measure
measures-shift-missing = Write a whole number of years, such as 1 or −1
measures-scale-percent = Percent of the amounts now
measures-scale-hint = 95 makes 5 per cent less. Every decimal is kept, down to a ten-thousandth of a krone
measures-split-name = Title of the new part
measures-split-how = The new part gets
measures-split-share = a share in percent
measures-split-amounts = amounts per year
measures-split-percent = Share in percent
measures-split-accept = Split
measures-part-of = { $title }, part 2
measures-shift-accept = Shift
measures-scale-accept = Scale
assumptions-touches = Touches
assumptions-turns = When does the verdict turn?
assumptions-turns-ask = Work it out
assumptions-without = If deleted
assumptions-without-nothing = Nothing else changes
touched-nothing = No number rests on it
touched-areas = { $count ->
    [one] 1 area
   *[other] { $count } areas
}
touched-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
touched-measures = { $count ->
    [one] 1 measure
   *[other] { $count } measures
}
touched-frames = { $count ->
    [one] 1 frame
   *[other] { $count } frames
}
touched-verdicts = { $count ->
    [one] 1 verdict
   *[other] { $count } verdicts
}
touched-frame = { $frame }, { $area }
touched-baseline = Baseline, { $area }
touched-place = { $what }, { $years }
without-verdicts = { $count ->
    [one] 1 verdict cannot be given
   *[other] { $count } verdicts cannot be given
}
without-other-verdicts = { $count ->
    [one] 1 verdict becomes another
   *[other] { $count } verdicts become others
}
without-numbers = { $count ->
    [one] 1 number of the plan cannot be computed
   *[other] { $count } numbers of the plan cannot be computed
}

# The glossary
word-agreement = Agreement
word-agreement-means = What the government and the local authorities agree on for next year's finances. It sets frames for all municipalities, or all regions, together.
word-frame = Frame
word-frame-means = A bound that the plan is held against: for the level of an area, or for the change its measures make.
word-ceiling = Ceiling
word-ceiling-means = A frame that says at most. The plan may lie below it, not above.
word-floor = Floor
word-floor-means = A frame that says at least. The plan may lie above it, not below.
word-target = Target
word-target-means = Something the parties work towards. Missing it is not the same as breaking a binding frame.
word-commitment = Commitment
word-commitment-means = Something the parties have promised to do, without a sanction behind it.
word-service-frame = Service frame
word-service-frame-means = The most that all municipalities together may budget for services. A conditional block grant hangs on it.
word-capital-frame = Capital frame
word-capital-frame-means = The most that all municipalities together may budget for gross capital expenditure.
word-service-expenditure = Service expenditure
word-service-expenditure-means = Running costs of children, schools, the elderly, administration and more that the municipality controls. Transfers are not part of it.
word-gross-capital = Gross capital expenditure
word-gross-capital-means = Spending on building and construction, before income such as sales and grants is deducted.
word-transfers = Income transfers
word-transfers-means = Benefits paid to citizens, such as social assistance and disability pension. They follow the law and the economy and have no frame.
word-insured-unemployed = Insured unemployed
word-insured-unemployed-means = Spending on unemployment benefits. A line of its own in 2014 and 2020, later part of the transfers.
word-co-financing = Co-financing
word-co-financing-means = What municipalities pay the regions for their citizens' use of health care.
word-other-expenditure = Other expenditure
word-other-expenditure-means = What is neither services, transfers, capital expenditure nor co-financing.
word-tax-revenue = Tax revenue
word-tax-revenue-means = What municipalities receive in taxes. Shown with a minus, since expenditure counts as plus.
word-block-grant = Block grant
word-block-grant-means = The state's general grant to municipalities or regions, with no strings on its use.
word-conditional-grant = Conditional block grant
word-conditional-grant-means = The part of the block grant that is paid in full only if the frames are kept as a whole. It is already within the block grant.
word-exposure = Exposure
word-exposure-means = How much of the conditional block grant may be at stake: up to the smaller of overshoot and conditional amount. It is no fine; the minister assesses it.
word-employment-grant = Employment grant
word-employment-grant-means = A former grant for the municipalities' spending on insured unemployed. From 2022 on it is no line of its own.
word-special-grant = Special grant
word-special-grant-means = A grant to municipalities in difficulty. Mind whether an agreement raises it by or to an amount.
word-loan-pool = Loan pool
word-loan-pool-means = How much municipalities together may be allowed to borrow for a purpose. A pool is not spending.
word-basic-contribution = Basic contribution
word-basic-contribution-means = What a municipality pays its region, in kroner per inhabitant. It is indexed and rounded to whole kroner.
word-price-and-wage = Price and wage development
word-price-and-wage-means = How much prices and wages rise from one year to the next. Used to move amounts between price levels.
word-pl-rate = PL rate
word-pl-rate-means = The agreement's estimate of price and wage development, for one year and one kind of spending. Services, capital and regions each have their own.
word-price-level = Price level
word-price-level-means = The year whose prices an amount is written in, such as 2024 prices. Amounts of two price levels cannot be added.
word-current-prices = Current prices
word-current-prices-means = Amounts in each year's own prices.
word-constant-prices = Constant prices
word-constant-prices-means = All years written in one year's prices, so that they can be compared.
word-indexation = Indexation
word-indexation-means = Which rate a measure's amounts follow when the price level changes, or that they follow none.
word-restating = Restating
word-restating-means = Writing an amount in another price level by multiplying with the rates between. Where a rate is missing, the program says which.
word-baseline = Baseline
word-baseline-means = What an area costs before the measures. It can be the agreement's own figure or yours.
word-measure = Measure
word-measure-means = One change in the plan: an expansion, a saving or an investment.
word-efficiency = Efficiency saving
word-efficiency-means = Doing the same for less money. Savings carry a minus.
word-phasing = Phasing
word-phasing-means = How a measure grows to its full size. Where only the ends are agreed, the years between are an assumption.
word-plan = Plan
word-plan-means = The baseline plus the measures that are switched on.
word-area = Area
word-area-means = What money is for. A measure in a sub-area counts in the area around it too.
word-headroom = Headroom
word-headroom-means = The distance between frame and plan. Plus is room, minus is an overshoot.
word-deviation = Deviation
word-deviation-means = How far the plan lies from the frame. It has a chart of its own, since it cannot be seen beside the whole amount.
word-compliance = Compliance
word-compliance-means = The plan stays on the right side of the frame.
word-overshoot = Overshoot
word-overshoot-means = How far the plan lies on the wrong side of the frame.
word-undecided = Undecided
word-undecided-means = The difference is smaller than what the agreement is printed to. The numbers cannot show whether the frame is kept.
word-no-frame = No frame
word-no-frame-means = No bound is agreed for the area in that year.
word-not-computed = Not computed
word-not-computed-means = A number the program will not compute because something is missing. Problems says what.
word-printed-precision = Printed precision
word-printed-precision-means = How exactly a figure is printed. DKK 304.8 bn is known to the nearest 50 million only.
word-verdict = Verdict
word-verdict-means = Whether the plan keeps the frame: kept, broken, undecided or no frame.
word-standing = Standing
word-standing-means = How firm a measure is: agreed, decided, proposed or hoped for.
word-agreed = Agreed
word-agreed-means = Stands in an agreement with that amount.
word-decided = Decided
word-decided-means = Adopted by whoever decides, but not part of an agreement.
word-proposed = Proposed
word-proposed-means = Put forward, not adopted.
word-hoped-for = Hoped for
word-hoped-for-means = Something one would like, that nobody has promised.
word-forward-year = Forward year
word-forward-year-means = The three years behind the budget year, often written BO1, BO2 and BO3.
word-assumption = Assumption
word-assumption-means = Something no agreement says but you chose to count on. Whatever it touches carries its letter.
word-problem = Problem
word-problem-means = Something that makes a number wrong or impossible to compute, with a way to repair it.
word-vintage = Frame vintage
word-vintage-means = A later version of an agreed frame, for instance after DUT. The agreed one stays beside it.
word-dut = DUT
word-dut-means = The extended total balance principle: where the state changes local tasks, money follows and the frame moves.
word-mid-year = Mid-year adjustment
word-mid-year-means = An adjustment of the year's block grant during the year. Agreements do not always print its direction.
word-proximity = Proximity financing
word-proximity-means = An amount that regions keep in full only if they meet certain criteria.
word-technology = Technology contribution
word-technology-means = A saving expected from new technology and better ways of working.
word-residential-care = Residential care places
word-residential-care-means = Homes with support for adults with disabilities or social problems.
word-consultants = External consultants
word-consultants-means = Advice bought from outside. The agreements set a target for using less.
word-welfare = Welfare prioritisation
word-welfare-means = Money freed inside the frame for welfare. The frame does not shrink.
word-as-a-whole = Municipalities as a whole
word-as-a-whole-means = All municipalities added up. An agreement's frame holds for them together, not for one.
word-of-which = Of which
word-of-which-means = A part of an amount that is counted already. It must not be added.
word-and-onwards = And onwards
word-and-onwards-means = The amount holds in all later years too.
word-counted-twice = Counted twice
word-counted-twice-means = A measure that lies in the baseline already. The program says so and does not silently add it.
word-scenario = Scenario
word-scenario-means = One plan with its baseline, measures and assumptions. It lies in one file.

# The help of the commands
command-new-help = Starts an empty plan in a new tab.
command-open-help = Opens a scenario, an agreement or a table from a file.
command-recent-help = Shows the files you had open last.
command-save-help = Saves the plan to its file.
command-save-as-help = Saves the plan to another file.
command-export-chart-help = Writes the chart on screen to a file.
command-export-report-help = Writes tables, verdicts and sources to a file.
command-copy-chart-help = Puts the chart on the clipboard as a picture.
command-scenario-help = Changes title, years, price level and agreements.
command-close-tab-help = Closes the plan, and asks if it is not saved.
command-settings-help = Chooses language, theme, unit, decimals and more.
command-import-help = Takes measures in from a spreadsheet once you have seen them.
command-quit-help = Closes the window, and asks about what is not saved.
command-undo-help = Takes the last edit back.
command-redo-help = Makes the edit again.
command-cut-help = Puts the marked cells on the clipboard and empties them.
command-copy-help = Puts the marked cells on the clipboard.
command-paste-help = Lays numbers from the clipboard in the cells.
command-copy-table-help = Puts the whole table on the clipboard, with heads and titles.
command-fill-down-help = Repeats the first marked row downwards.
command-fill-right-help = Repeats the first marked year to the right.
command-mark-amounts-help = Marks every cell that holds amounts.
command-add-measure-help = Adds a measure in the chosen area.
command-duplicate-measure-help = Makes a copy of the chosen measure.
command-delete-measure-help = Deletes the chosen measure.
command-switch-measure-help = Lets the chosen measure count, or not.
command-find-measures-help = Goes to the search field above the measures.
command-select-measures-help = Chooses all measures that the list shows.
command-change-measures-help = Changes standing, area, prices or group of the chosen measures.
command-shift-measures-help = Moves the amounts of the chosen measures by some years.
command-scale-measures-help = Changes the amounts of the chosen measures by percent.
command-split-measure-help = Splits the chosen measure in two that come to the same.
command-spell-out-measures-help = Writes the measure's effect as an amount for each year.
command-move-measures-up-help = Moves the chosen measures one place up.
command-move-measures-down-help = Moves the chosen measures one place down.
command-show-level-help = Shows the plan beside the frame.
command-show-deviation-help = Shows the headroom of each year.
command-show-timeline-help = Shows what the agreements state for the area over the years.
command-show-measure-help = Shows the chosen measure at the right.
command-show-why-help = Shows how the chosen figure came about.
command-show-problems-help = Shows what must be repaired before the numbers hold.
command-browse-help = Searches and reads the agreements.
command-left-panel-help = Shows or hides the panel at the left.
command-right-panel-help = Shows or hides the panel at the right.
command-next-tab-help = Goes to the next open file.
command-previous-tab-help = Goes to the open file before.
command-danish-help = Shows the program in Danish.
command-english-help = Shows the program in English.
command-light-help = Dark letters on a light ground.
command-dark-help = Light letters on a dark ground.
command-system-theme-help = Follows the computer's theme.
command-zoom-in-help = Makes everything in the window larger.
command-zoom-out-help = Makes everything in the window smaller.
command-zoom-reset-help = Sets everything back to its ordinary size.
command-tour-help = Shows five places of the window and what they are for.
command-shortcuts-help = Shows all shortcuts.
command-glossary = Glossary…
command-glossary-help = Explains the words of the trade.
command-palette = Find anything…
command-palette-help = Finds a command, an area, a measure, an agreed figure, a file or a word.
command-menu = Open the menu
command-menu-help = Opens the menu, so that the arrows can move in it.
command-next-part = Next part of the window
command-next-part-help = Moves the keyboard to the next part of the window.
command-previous-part = Previous part of the window
command-previous-part-help = Moves the keyboard to the part of the window before.
command-chart-table = Show the chart as a table…
command-chart-table-help = Shows the numbers of the chart in rows that can be read aloud.

# Find anything
palette-title = Find anything
palette-hint = Command, area, measure, agreed figure, file or word
palette-nothing = Nothing found. Try another word.
palette-area = Area
palette-measure = Measure · { $area }
palette-file = Recent file · { $folder }
palette-tab = Open file
palette-word = Glossary
glossary-title = Glossary
glossary-search = Search the glossary
shortcuts-search = Search the shortcuts
shortcuts-grid = The grid
keys-arrows = Arrows
keys-arrows-means = Choose the next cell
keys-shift-arrows = Shift+arrows
keys-shift-arrows-means = Mark several cells
keys-command-arrows = Ctrl+arrows
keys-command-arrows-means = To the next edge of numbers
keys-home-end = Home, End
keys-home-end-means = First and last year
keys-enter = Enter
keys-enter-means = Take the number and go down
keys-tab = Tab
keys-tab-means = Take the number and go right
keys-f2 = F2
keys-f2-means = Edit the cell
keys-delete = Delete
keys-delete-means = Empty the cells
keys-command-enter = Ctrl+Enter
keys-command-enter-means = The same number in all marked cells
keys-escape = Esc
keys-escape-means = Give up what you type; leave the grid

## Merging: two versions of one plan
conflict-title = Unresolved merge
conflict-changed = Both changed { $place }: { $both }.
conflict-added = Both added { $place }, but not the same: { $both }.
conflict-differs = The versions differ about { $place }: { $both }.
conflict-deleted = One deleted { $place }, the other changed it. The changed version stands here until this is decided.
conflict-twin = Both added { $place } under one id: { $both }. Both stand here; the other version got the id { $id }.
conflict-ours = Keep mine
conflict-theirs = Take the other
conflict-keep-both = Keep both
conflict-only-theirs = Only the other
conflict-keep-it = Keep
conflict-delete = Delete
conflict-in = { $thing } in { $where }
conflict-part-title = the title of { $thing }
conflict-part-scope = whose budget { $thing } is
conflict-part-years = the years of { $thing }
conflict-part-price-level = the price level of { $thing }
conflict-part-note = the note on { $thing }
conflict-part-area = the area of { $thing }
conflict-part-effect = the effect of { $thing }
conflict-part-amount = { $year } for { $thing }
conflict-part-remark = the remark about { $year } on { $thing }
conflict-part-numbers = amounts and price level of { $thing }
conflict-part-indexation = the indexation of { $thing }
conflict-part-standing = the standing of { $thing }
conflict-part-on = whether { $thing } counts
conflict-part-source = the source of { $thing }
conflict-part-range = the low and high estimate of { $thing }
conflict-part-account = the account of { $thing }
conflict-part-group = the group of { $thing }
conflict-part-financing = the financing of { $thing }
conflict-part-because = the reason for { $thing }
conflict-part-shown = whether { $thing } is shown
conflict-part-over = what { $thing } lies over
conflict-part-shift = the shift in time of { $thing }
conflict-part-scale = the scaling of { $thing }
conflict-part-left-out = whether { $about } is left out in { $thing }
conflict-of-plan = the plan
conflict-of-agreement = the agreement { $name }
conflict-of-chosen = the choice between two versions of { $name }
conflict-of-own-agreement = the plan’s own version of { $name }
conflict-of-area = the sub-area “{ $name }”
conflict-of-baseline = the baseline of { $name }
conflict-of-measure = the measure “{ $name }”
conflict-of-frame = the frame “{ $name }”
conflict-of-vintage = the correction of { $name } dated { $dated }
conflict-of-assumption = the assumption about { $name }
conflict-of-accepted = why a warning about “{ $name }” is accepted
conflict-of-page = the meeting page “{ $name }”
conflict-of-exclusive = the group { $name }
conflict-of-requires = what “{ $name }” needs
conflict-of-alternative = the alternative “{ $name }”
conflict-list-agreements = the list of agreements
conflict-list-chosen = the choices between agreements
conflict-list-own-agreements = the plan’s own agreements
conflict-list-areas = the sub-areas
conflict-list-measures = the measures
conflict-list-frames = the plan’s own frames
conflict-list-vintages = the corrections of frames
conflict-list-assumptions = the assumptions
conflict-list-accepted = the accepted warnings
conflict-list-meeting = the pages of the meeting
conflict-list-exclusive = the measures that exclude one another
conflict-list-alternatives = the alternatives
conflict-subject-price-level = the price level of { $figure }
conflict-subject-phasing = the phasing of { $figure }
conflict-subject-rate = the rate to { $year } in the series { $series }
conflict-subject-frame = the frame of { $area } after the last agreed year
conflict-subject-baseline = the baseline of { $area } after its last year
conflict-subject-percent = the subsidy percentage for { $year } in { $agreement }
conflict-nothing = nothing
conflict-no-amount = no amount
conflict-no-amounts = no amounts
conflict-indexation-of-area = the area’s series
conflict-indexation-none = not indexed
conflict-agreed-level = the agreed level
conflict-agreed-without = { $agreed } without { $parts }
conflict-shown = shown
conflict-hidden = not shown
conflict-title-of-verdict = the title follows the verdict
conflict-as-below = as in the plan
conflict-left-out = left out
conflict-shift = { $years } years
conflict-from-year = { $amount } a year from { $year }
conflict-pages = { $count ->
    [0] the suggested pages
    [one] 1 page
   *[other] { $count } pages
}
conflict-items = { $count ->
    [one] 1 in all
   *[other] { $count } in all
}
edit-merge = Merge
edit-resolve = Choice in merge
edit-error-no-conflict = There is nothing left to choose between here.
merge-conflicts = { $count ->
    [one] One conflict. The other version’s numbers are not lost: choose in the window.
   *[other] { $count } conflicts. The other version’s numbers are not lost: choose in the window.
}
merge-newer-format = The file was written by a newer version of the program and cannot be merged here.
command-merge-file = Merge with file…
command-merge-file-help = Brings in what another version of the plan has, and asks where both changed the same.
command-conflicts = Unresolved conflicts…
command-conflicts-help = Shows what two merged versions disagree on.
hindrance-no-conflicts = There are no unresolved conflicts
dialog-merge-title = Merge with file
dialog-merge-base-title = The plan that both began as
merge-base-title = What did you both begin with?
merge-base-text = If you have the plan that both versions were made from, only what both of you changed becomes a choice. Without it, everything where the versions differ becomes a choice.
merge-base-pick = Choose the common plan…
merge-base-without = Merge without
merge-brought = Merged in: { $difference }.
merge-has-conflicts = { $path } has unresolved conflicts of an earlier merge. Decide these first.
banner-merge = Merge
conflicts-title = { $count ->
    [0] Merged
    [one] One conflict to decide
   *[other] { $count } conflicts to decide
}
conflicts-text = Both versions changed the same. Yours stands in the plan until you choose. What you do not get to stands under Problems.
conflicts-none = Everything is decided.
conflicts-before = Before
conflicts-mine = Mine
conflicts-other = The other
conflicts-all-mine = Keep mine everywhere
conflicts-more = and { $count } more
merge-same = There is nothing to merge: the file has nothing but what stands here.

# About this verdict
about-title = About this verdict
about-level-at-most = The plan for { $year } is { $plan }, and the frame says at most { $frame }.
about-level-at-least = The plan for { $year } is { $plan }, and the frame says at least { $frame }.
about-change-at-most = The measures change { $year } by { $plan }, and the frame says at most { $frame }.
about-change-at-least = The measures change { $year } by { $plan }, and the frame says at least { $frame }.
about-kept = They are { $room } apart, on the right side. The frame is kept.
about-broken-above = The plan lies { $room } above. The frame is broken.
about-broken-below = The plan is { $room } short. What the frame asks for is not met.
about-undecided = The difference of { $room } is smaller than what the figures are printed to (± { $precision }). So it is undecided.
about-no-frame = No frame is agreed for that year, so there is nothing to hold the plan against.
about-no-baseline = The area has no baseline. Without one the level of the plan cannot be held against the frame.
about-not-computed = Something is missing before it can be computed. Problems says what.
about-frame-assumed = The frame itself is not agreed for that year but assumed.
about-assumed = It rests on assumption { $letters }.
command-recover-help = Shows plans that were not saved in time.
