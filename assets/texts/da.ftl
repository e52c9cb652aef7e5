# Råderum på dansk. Én sætning pr. nøgle; navne på variable er engelske, som i koden.

## Tal og enheder
and = og
amount-in-text = { $number } { $unit ->
    [kr] kr.
    [tkr] t.kr.
    [mio] mio. kr.
   *[mia] mia. kr.
}
unit-kr = kr.
unit-tkr = t.kr.
unit-mio = mio. kr.
unit-mia = mia. kr.
unit-head-kr = Kr.
unit-head-tkr = T.kr.
unit-head-mio = Mio. kr.
unit-head-mia = Mia. kr.
price-level = { $year }-pl
price-level-current = løbende priser
not-computed-cell = ikke beregnet
number-other = alle { $count }
number-2 = begge
number-3 = alle tre
number-4 = alle fire
number-5 = alle fem
number-6 = alle seks

## Hvem og hvad
scope-municipalities = kommunerne under ét
scope-regions = regionerne under ét
frame-ceiling = Ramme
frame-floor = Mindstekrav
frame-aim = Mål
the-frame-ceiling = rammen for { $area }
the-frame-floor = mindstekravet for { $area }
the-frame-aim = målet for { $area }
the-assumed-frame-ceiling = den antagne ramme for { $area }
the-assumed-frame-floor = det antagne mindstekrav for { $area }
the-assumed-frame-aim = det antagne mål for { $area }
standing-agreed = Aftalt
standing-decided = Besluttet
standing-proposed = Foreslået
standing-hoped-for = Ønsket
switched-off = Slået fra

## Vurderinger
verdict-kept = Overholdt
verdict-broken = Overskredet
verdict-broken-floor = Ikke nået
verdict-undecided = Uafgjort
verdict-no-frame = Ingen ramme
verdict-no-baseline = Intet udgangspunkt
verdict-not-computed = Ikke beregnet
tag-assumed = antaget
tag-assumed-frame = antaget ramme

## Budskaber
title-kept = { $frame } overholdes { $years }
title-kept-floor = planen opfylder { $frame } { $years }
title-broken = { $frame } overskrides med { $breaches }
title-broken-floor = planen ligger under { $frame } med { $breaches }
title-undecided = { $area } ligger inden for afrundingen af { $frame } { $years }: uafgjort
title-no-frame = Ingen ramme er aftalt for { $area }
title-no-baseline = { $area } har intet udgangspunkt at holde mod rammen
title-not-computed = Planen for { $area } kan ikke beregnes endnu
title-nothing-to-judge = Planen har ingen ramme at blive holdt mod
breach-in-year = { $amount } i { $year }
breach-in-years = op til { $amount } i { $count } år
in-all-years = i { $count } år
in-some-years = i { $count } af { $all } år
in-years = i { $years }

## Gitter
row-baseline = Udgangspunkt
row-baseline-agreed = Udgangspunkt, aftalt
row-baseline-none = Udgangspunkt, intet
row-plan = Plan
row-change = Tiltag i alt
row-headroom = Råderum
row-verdict = Vurdering
row-switched-off = { $title }, slået fra
row-up-to = { $title }, op til
measure-sum = Sum { $years }: { $sum } { $unit ->
    [kr] kr.
    [tkr] t.kr.
    [mio] mio. kr.
   *[mia] mia. kr.
}, { $level }

## Kilder
source-none = Uden kilde
source-assumed = Antaget
source-not-counted = Ikke talt med
source-derived = Afledt af { $agreement }
source-frame-minus-plan = { $frame } − plan
source-plan-minus-frame = plan − { $frame }
place-chapter = kap.
place-box = boks
place-table = tabel
place-annex = bilag

## Antagelser
assumption-sentence = { $head }: { $detail }. { $because }
assumed-price-level = prisniveauet er ikke trykt; { $level } er antaget
assumed-rate-head = Sats { $from }-{ $to }, { $series }
assumed-rate = { $percent } pct. er antaget; ingen af de valgte aftaler trykker satsen
assumed-frame-head = Ramme for { $area } { $years }
assumed-baseline-head = Udgangspunkt for { $area }
assumed-hold-real = ikke aftalt; fastholdt realt
assumed-grow-real = ikke aftalt; realvækst { $percent } pct. om året
assumed-amounts = ikke aftalt; egne beløb
assumed-raised-by = { $held }, hævet med { $lifts }
assumed-phasing-linear = kun slutpunktet er trykt; lige store skridt fra { $year } er antaget
assumed-phasing-at-end = kun slutpunktet er trykt; intet før slutåret er antaget
assumed-phasing-amounts = kun slutpunktet er trykt; egne beløb er antaget
assumed-percent-head = Tilskudsprocent { $year }, { $agreement }
assumed-percent = { $percent } pct. af det tabte provenu er antaget; ingen trykt procent gælder her

## Betinget bloktilskud
exposure-head = Betinget bloktilskud, { $area }
exposure-up-to = op til { $amount } i { $year }
exposure-undecided = uafgjort for { $year }
exposure-not-computed = ikke beregnet for { $year }
exposure-offset = { $stake } efter modregning af { $amount } ledigt under den samlede ramme
exposure-no-agreement = ingen aftale for { $years }
exposure-rule = Op til { $amount } af bloktilskuddet er betinget ({ $source }). Det er en øvre grænse, ikke en regning: beløbet afhænger af en samlet vurdering. Reglen om »op til« står i loven, ikke i aftalen.

## Figur
chart-key = skraveret og stiplet: bygger på en antagelse
note-word = Anm.:
source-word = Kilde:
series-others = { $count ->
    [one] Øvrige tiltag (1)
   *[other] Øvrige tiltag ({ $count })
}
series-room = Plads til rammen
series-breach = Brud på rammen
series-open = Inden for afrundingen
axis-room = plads
axis-breach = brud
deviation-of = Råderum i { $area } ({ $frame })
deviation-of-all = Råderum mod rammen
deviation-against = mod { $frame }
frame-assumed-in = antaget { $years }
share-over = { $percent } pct. over
share-room = { $percent } pct. plads
summary-all-years = { $verdict } i alle år
note-derived = Udgangspunktet er afledt: { $whole } minus { $parts }.
note-precision = Rammen er trykt med en nøjagtighed på ± { $amount }; en plan tættere på den er uafgjort.
note-precision-cancels = Rammen er trykt med en nøjagtighed på ± { $amount }; udgangspunktet er samme tal, så afrundingen udligner sig selv.
note-about = { $figure } er trykt som et omtrentligt beløb.
note-others-more = Øvrige tiltag: { $names } og { $rest } mere.
note-others = Øvrige tiltag: { $names }.
sources-more = { $count ->
    [one] { $count } kilde mere
   *[other] { $count } kilder mere
}

## Flere figurer
chart-why-empty = Planen har hverken udgangspunkt, tiltag eller ramme
chart-why-no-measures = Ingen tiltag er slået til for { $area }
clause-kept = { $frame } er overholdt { $years }
clause-broken = { $frame } er overskredet { $years }
clause-broken-floor = { $frame } er ikke nået { $years }
clause-undecided = { $frame } er uafgjort { $years }
measures-title-more = Tiltagene lægger { $amount } til { $area } i { $year }
measures-title-less = Tiltagene tager { $amount } fra { $area } i { $year }
measures-second-line = { $area }, ændring ved tiltag, { $scope }. { $unit }
note-levels = Beløbene er årlige niveauer og lægges ikke sammen over årene.
the-short-ceiling = rammen
the-short-floor = mindstekravet
the-short-aim = målet
bridge-second-line = { $area }, fra udgangspunkt til plan i { $year }, { $scope }. { $unit }
bridge-title-over = I { $year } ligger planen { $amount } over { $frame }
bridge-title-under = I { $year } ligger planen { $amount } under { $frame }
bridge-title-exact = I { $year } svarer planen præcis til { $frame }
bridge-title-undecided = I { $year } ligger planen inden for afrundingen af { $frame }: uafgjort
bridge-over = { $amount } over { $frame }
bridge-under = { $amount } under { $frame }
bridge-exact = præcis { $frame }
bridge-plan = Plan { $year }
bridge-change = Tiltag i alt { $year }
bridge-in-all = i alt
bridge-origin = Udgangspunkt { $amount }
note-bridge-change = Søjlerne viser ændringen; nul på aksen er udgangspunktet på { $amount } før tiltag.
chart-why-no-level = { $area } har hverken udgangspunkt eller tiltag i { $year }
chart-why-no-exposure = Intet betinget bloktilskud afhænger af planen her
exposure-title = Planen for { $area } i { $year } sætter op til { $amount } af det betingede bloktilskud på spil
exposure-title-none = Planen for { $area } i { $year } sætter intet af det betingede bloktilskud på spil
exposure-title-offset = Overskridelsen i { $year } modregnes: intet af det betingede bloktilskud for { $area } er på spil
exposure-title-undecided = Om planen for { $area } i { $year } sætter betinget bloktilskud på spil, er uafgjort
exposure-title-not-computed = Planen for { $area } i { $year } kan ikke holdes mod det betingede bloktilskud endnu
exposure-second-line = { $area }, budgetstadiet, { $scope }. { $unit }
exposure-over = Overskridelse
exposure-over-detail = plan { $plan } − { $word } { $frame }
exposure-says-broken = Rammen for { $year } er overskredet
exposure-says-undecided = Rammen for { $year } er uafgjort
exposure-says-kept = Rammen for { $year } er overholdt
exposure-grant = Betinget bloktilskud
exposure-grant-detail = { $area }, { $amount }
exposure-up-to-label = op til { $amount }
exposure-offset-label = { $amount } modregnes i ledig ramme
exposure-rest = { $amount } ikke berørt
exposure-rest-open = uafgjort
note-exposure-others = Andre betingede tilskud: { $others }.
chart-why-no-balance = Ingen af de valgte aftaler har en balance for planens år
balance-second-line = { $name }, { $scope }. { $unit }
balance-expenditure = Udgifter
balance-income = Indtægter
balance-after-head = med tiltag
balance-share-expenditure = { $percent } pct. af udgifterne
balance-share-income = { $percent } pct. af indtægterne
balance-title-share = { $name } er { $share }
balance-title-worse = Tiltagene forringer balancen for { $year } med { $amount }
balance-title-better = Tiltagene forbedrer balancen for { $year } med { $amount }
note-balance = Beløb og rækkefølge som trykt; »heraf«-linjer er en del af linjen ovenfor og lægges ikke til.
chart-why-no-headroom = { $area } har intet råderum at flytte i { $year }
chart-why-nothing-moves = Intet tiltag og ingen antagelse flytter råderummet for { $area } i { $year }
tornado-title-none = Ingen enkelt ændring vender vurderingen for { $area } i { $year }
tornado-title-one = Kun én ændring vender alene vurderingen for { $area } i { $year }: { $name }
tornado-title-some = { $count } af { $all } ændringer vender hver for sig vurderingen for { $area } i { $year }
tornado-second-line = Råderum for { $area } i { $year }, når én ting ændres ad gangen, { $scope }. { $unit }
tornado-range = lavt og højt skøn
tornado-without = uden tiltaget
tornado-step = ± { $step } pct.point om året
tornado-rate = ± { $step } pct.point
tornado-level = prisniveau et år før og efter
tornado-at-end = intet før slutåret
tornado-plan = plan { $amount }
note-tornado = Alt er beregnet og intet af det aftalt: én ting er ændret ad gangen, og planen er beregnet forfra.
note-tornado-more = { $count } mindre ændringer er ikke vist.
note-tornado-still = Antagelse { $letters } er også flyttet, men rykker ikke råderummet.
note-tornado-stills = Antagelserne { $letters } er også flyttet, men rykker ikke råderummet.
note-band = Det lyse felt bag søjlen går fra det lave til det høje skøn for de tiltag, der har begge.
command-chart-lines = Niveau, tæt på
command-chart-lines-help = Viser plan og ramme som linjer på en akse, der ikke begynder ved nul.
chart-tab-lines = Niveau, tæt på
meeting-chart-lines = Plan mod ramme, tæt på
chart-key-lines = stiplet: bygger på en antagelse
lines-axis = Aksen begynder ved { $value }
lines-band = lavt og højt skøn
note-cut-axis = Afkortet akse: figuren viser forløb, ikke størrelse; afvigelsen fra rammen vises fra nul.
note-cut-axis-no-frame = Afkortet akse: figuren viser forløb, ikke størrelse.
note-band-lines = Båndet går fra det lave til det høje skøn for de tiltag, der har begge.
chart-why-few-years = Planen for { $area } har beløb i færre end tre år; niveau vises som søjler fra nul
chart-why-wide = Plan og ramme for { $area } spænder over { $percent } pct. af niveauet; fra 15 pct. og op vises niveau som søjler fra nul
chart-why-at-zero = Plan og ramme for { $area } er nul i alle år; niveau vises som søjler fra nul
command-chart-measures = Tiltag år for år
command-chart-measures-help = Viser, hvad tiltagene ændrer hvert år.
command-chart-bridge = Budgetbro
command-chart-bridge-help = Viser vejen fra udgangspunkt til plan i ét år, tiltag for tiltag.
command-chart-balance = Balance
command-chart-balance-help = Viser aftalens udgifter og indtægter, og hvad tiltagene gør ved dem.
command-chart-exposure = Betinget bloktilskud
command-chart-exposure-help = Viser, op til hvor meget af det betingede bloktilskud der er på spil.
command-chart-sensitivity = Følsomhed
command-chart-sensitivity-help = Viser, hvilket tiltag eller hvilken antagelse der flytter råderummet mest.
chart-tab-measures = Tiltag pr. år
chart-tab-bridge = Budgetbro
chart-tab-balance = Balance
chart-tab-exposure = Bloktilskud
chart-tab-sensitivity = Følsomhed
chart-tab-more = Flere figurer
cli-unknown-year = Scenariet har ikke året { $year }. Det dækker { $known }

## Hvorfor dette tal
why-printed = Trykt: { $printed }
why-taken-out = { $figure } { $year } taget ud
why-own-baseline = Eget beløb { $year }
why-vintage = Rettelse af { $dated }
why-not-restated = { $level }, ingen omregning
why-restated-from = Omregnet fra { $level }
why-step = { $sign } { $percent } pct., { $span } ({ $origin })
why-precision = Kendt med en nøjagtighed på ± { $amount }, da aftalens tal er afrundet.
sum-printed-in = = { $printed } i { $source }
sum-of-many = = summen af { $count } led

## Regler
rule-tax-cut-subsidy = et tilskud til skattenedsættelser
rule-proximity-financing = en nærhedsfinansiering
rule-lost-revenue = Tabt provenu: { $amount }
rule-cuts-within = Planens nedsættelser, { $total }, er inden for rammen på { $limit }
rule-cuts-above = Planens nedsættelser, { $total }, er over rammen på { $limit }: de trykte procenter gælder ikke
rule-cuts-of-others = Hvad andre nedsætter, kendes ikke her; er det mere end rammen i alt, falder tilskuddet
rule-percent = { $percent } pct.
rule-percent-at-most = højst { $percent } pct.
rule-criteria = Opfyldte kriterier: { $met }
rule-per-inhabitant = { $kroner } kr. pr. indbygger i { $year }
rule-indexed = × { $percent } pct., { $span } ({ $origin }), afrundet til { $kroner } kr.
rule-inhabitants = Indbyggere: { $count }
rule-inhabitants-short = { $count } indbyggere
rule-own-prices = Kroner pr. indbygger er regnet i deres eget års priser. Det er vores regel; aftalen trykker intet prisniveau.
rule-own-rounding = Efter det sidst trykte år føres beløbet frem år for år med satsen og afrundes hver gang til hele kroner. Det er vores regel, ikke aftalens ord.

## Finansiering
financing-line = Finansiering: { $sources }; i alt { $total }, heraf lån { $loans }
financing-note = Finansiering er ikke en udgift og tæller ikke med i planen.

## Problemer
did-you-mean = Mente du »{ $name }«?
whole-baseline = udgangspunktet
whole-baseline-of = udgangspunktet på { $amount }
place-baseline = { $area }, udgangspunkt
problem-counted-twice-title = Talt med to gange
problem-counted-twice = Tiltaget »{ $measure }«, { $amount } i { $year }, er allerede indeholdt i { $whole } for { $area }. Lægges det oven i, tæller det to gange.
problem-missing-rate-title = Sats mangler
problem-missing-rate = Beløb i { $from } kan ikke omregnes til { $to }. Satsen { $series } { $from-year }-{ $to-year } er ikke trykt i nogen af de valgte aftaler. Angiv den som antagelse, eller vis planen i et andet prisniveau.
problem-price-level-not-printed-title = Prisniveau ikke trykt
problem-price-level-not-printed = { $agreement } angiver intet prisniveau for »{ $figure }« i { $year }. Angiv det som antagelse, før beløbet lægges sammen med andre.
problem-price-level-not-stated-title = Prisniveau mangler
problem-price-level-not-stated = Beløbene har intet prisniveau. Skriv price_level: "{ $level }", eller det prisniveau de er opgjort i.
problem-phasing-not-printed-title = Forløb ikke trykt
problem-phasing-not-printed = { $agreement } trykker kun slutpunktet for »{ $figure }«; { $year } er ukendt. Angiv et forløb som antagelse.
problem-unknown-agreement-title = Ukendt aftale
problem-unknown-agreement = Der er ingen aftale »{ $id }«. { $hint }
problem-agreement-not-used-title = Aftale ikke valgt
problem-agreement-not-used = Tallet er fra { $id }, som ikke er blandt scenariets aftaler.
problem-unknown-figure-title = Ukendt tal
problem-unknown-figure = { $agreement } har intet tal »{ $id }«. { $hint }
problem-not-spending-title = Ikke en udgift
problem-not-spending = »{ $figure }« er en sats, andel, lånepulje eller regel, ikke en udgift. Et tiltag kan ikke lægge det til planen.
problem-nothing-in-these-years-title = Intet i disse år
problem-nothing-in-these-years = »{ $figure }« har intet beløb i { $years }.
problem-unknown-area-title = Ukendt område
problem-unknown-area = Der er intet område »{ $path }«. { $hint }
problem-nothing-agreed-title = Intet aftalt niveau
problem-nothing-agreed = De valgte aftaler angiver intet niveau for { $area } i planens år. Skriv egne beløb som udgangspunkt.
problem-nothing-to-take-out-title = Intet at tage ud
problem-nothing-to-take-out = Ingen af de valgte aftaler har tallet »{ $id }«.
problem-nothing-to-carry-on-title = Intet at føre videre
problem-nothing-to-carry-on = { $area } har intet kendt år at føre videre fra.
problem-sum-too-large-title = Beløb for stort
problem-sum-too-large = Summen for { $area } er større end noget budget. Er der skrevet mia. for mio.?
problem-no-such-rule-title = Regel ikke trykt
problem-no-such-rule = { $agreement } trykker ikke { $rule }.
problem-cut-of-another-year-title = Nedsættelse i et andet år
problem-cut-of-another-year = Tilskuddet i { $agreement } gælder nedsættelser i { $year }, ikke i { $cut-in }.
problem-percent-not-printed-title = Procent ikke trykt
problem-percent-not-printed = { $agreement } trykker ingen procent for { $year } i »{ $figure }«. Angiv den som antagelse, før tilskuddet kan beregnes.
problem-cuts-above-frame-title = Over rammen
problem-cuts-above-frame = Planens nedsættelser er { $total }, og rammen i { $agreement } er { $limit }. Over den sættes procenterne ned, men hvordan er ikke trykt. Angiv procenten for { $year } som antagelse.
problem-not-printed-for-title = Ikke trykt for året
problem-not-printed-for = { $agreement } trykker ikke »{ $figure }« for { $year }.
problem-not-per-inhabitant-title = Ikke et bidrag
problem-not-per-inhabitant = »{ $figure }« er ikke et bidrag i kroner pr. indbygger.
problem-not-income-title = Ikke et indtægtsområde
problem-not-income = Reglen giver en indtægt, og { $area } er ikke et indtægtsområde. Læg tiltaget i et område under indtægter.
problem-not-financing-title = Ikke en finansiering
problem-not-financing = »{ $figure }« er hverken en pulje eller et tilskud og kan ikke finansiere et tiltag.
problem-financing-above-measure-title = Mere finansiering end udgift
problem-financing-above-measure = I { $year } er tiltaget finansieret med { $financing }, men koster { $cost }.
problem-pool-exceeded-title = Puljen rækker ikke
problem-pool-exceeded = Planens tiltag tager { $taken } af »{ $figure }« i { $year }; { $agreement } trykker { $holds }.
problem-duplicate-id-title = Samme id to gange
problem-duplicate-id = Id'et »{ $id }« findes to gange. Giv det ene et andet navn.
problem-duplicate-year-title = Samme år to gange
problem-duplicate-year = Året { $year } står to gange blandt beløbene. Slet det ene.
problem-amount-title = Ikke et beløb
problem-amount = »{ $text }« kan ikke læses som et beløb: { $why }
problem-not-a-title = Kan ikke læses
problem-not-a = »{ $text }« er ikke { $what }.
problem-out-of-range-title = Uden for grænserne
problem-out-of-range = { $what }
problem-missing-title = Mangler
problem-missing = Feltet mangler { $what }.
problem-agreement-differs-title = To aftaler med samme id
problem-agreement-differs = { $id } findes i to udgaver. { $used } gælder her; { $other } siger noget andet: { $differences }. Vælg, hvilken der skal gælde.
problem-rates-clash-title = Satser strides
problem-rates-clash = { $counts } og { $differs } trykker hver sin sats for { $series } { $from-year }-{ $to-year }. Her regnes med den fra { $counts }.
problem-agreement-challenged-title = Betvivlet aftale
problem-agreement-challenged = Den egne aftale { $id } skal ses efter. { $challenges }{ $more } Kør »raaderum check« på filen, og ret tallet, eller skriv hvorfor det står.
problem-agreement-of-another-title = En andens aftale
problem-agreement-of-another = { $id } er { $authority }s aftale. Dens rammer og niveauer gælder ikke for dette scenarie.
guard-part-cited-title = Allerede i udgangspunktet
guard-part-cited = Kilden »{ $part }« er en del af »{ $whole }«, som udgangspunktet for { $area } bygger på. Beløbet tæller med to gange fra { $year }. Tag delen ud af udgangspunktet, eller slå tiltaget fra.
guard-part-and-whole-title = Del og helhed
guard-part-and-whole = »{ $part }« er en heraf-post i »{ $whole }«, som ”{ $other }” allerede bærer. Behold kun det ene.
guard-same-figure-title = Samme kilde to gange
guard-same-figure = Tiltaget og { $others } bygger på samme tal, »{ $figure }«. I { $year } bruger de tilsammen { $sum }, men tallet er { $holds }. Slå det ene fra, eller del beløbet.
guard-same-amounts-title = Måske tastet to gange
guard-same-amounts = Tiltaget har samme beløb og samme kilde, ”{ $source }”, som ”{ $other }”. Slå det ene fra, hvis det er det samme.
guard-indexed-twice-title = PL regnet to gange?
guard-indexed-twice = Beløbet stiger { $step } pct. til { $year }. Det er PL-satsen på { $rate } pct., som programmet selv lægger til beløb i faste priser. Skriv beløbene uden PL, eller skriv dem i løbende priser.
guard-indexed-doubly-title = PL regnet to gange?
guard-indexed-doubly = Beløbet stiger { $step } pct. til { $year }. Det er det dobbelte af PL-satsen på { $rate } pct. Regn efter, om PL er lagt til to gange.
guard-not-indexed-title = PL glemt?
guard-not-indexed = Beløbet er i løbende priser, men er det samme i { $from-year } og { $year }, hvor PL-satsen er { $rate } pct. Fremskriv det, skriv det i faste priser, eller vælg ”Indekseres ikke”.
guard-unit-slip-title = Mia. eller mio.?
guard-unit-slip = Beløbet i { $year } er { $amount }. { $beside } er { $size }. Se efter, om enheden er rigtig.
guard-baseline-slip-title = Størrelsen passer ikke
guard-baseline-slip = Udgangspunktet i { $year } er { $amount }. { $beside } er { $size }. Se efter, om enheden er rigtig.
beside-area = Hele udgangspunktet for { $area }
beside-frame = Rammen
beside-year = Beløbet i { $year }
beside-figure = Kilden, »{ $figure }«,
beside-estimate = Skønnet
guard-saving-adds-title = Forkert fortegn?
guard-saving-adds = Titlen siger ”{ $word }”, men beløbene øger udgiften. En besparelse skrives med minus.
guard-expansion-saves-title = Forkert fortegn?
guard-expansion-saves = Titlen siger ”{ $word }”, men beløbene sænker udgiften. En udvidelse skrives uden minus.
guard-pool-spent-title = Lånepulje som udgift
guard-pool-spent = Kilden »{ $pool }« er en pulje, der kan lånes af. Den betaler for en udgift, men er ikke selv en. Skriv udgiften, og angiv puljen som finansiering.
guard-pool-spent-by-title-title = Lånepulje som udgift
guard-pool-spent-by-title = Titlen nævner lån, men beløbet lægges til udgifterne. Et lån betaler for en udgift, men er ikke selv en. Skriv udgiften, og angiv lånepuljen som finansiering.
guard-older-frame-title = Ældre ramme
guard-older-frame = { $area } holdes i { $year } op mod en ramme fra { $used }, men { $newer } har en nyere ramme for året. Vælg { $newer } blandt aftalerne.
guard-older-vintage-title = Rettelse før aftalen
guard-older-vintage = Rettelsen af »{ $figure }« er dateret { $dated }, før { $agreement } blev indgået ({ $agreed }). Den aftalte ramme er nyere. Se efter, om datoen er rigtig.
guard-level-as-part-title = Niveau lagt oven i niveau
guard-level-as-part = Beløbet er hele niveauet i »{ $figure }«, men udgangspunktet for { $area } har allerede et beløb i { $year }. Et tiltag er en ændring: skriv kun forskellen.
guard-levels-summed-title = Niveauer lagt sammen
guard-levels-summed = Beløbene er »{ $figure }« lagt sammen år for år. Tallet er et årligt niveau, så hvert år står for sig selv, fra { $year }.
repair-turn-sign = Vend fortegnet
edit-accepted = Ret accepterede advarsler
edit-error-too-many-accepted = Der kan højst være 1.000 accepterede advarsler
accept-button = Acceptér…
accept-title = Acceptér advarslen
accept-text = Skriv, hvorfor tallet er rigtigt. Begrundelsen gemmes i filen og trykkes i rapporten. Ændres tallet, kommer advarslen igen.
accept-because = Begrundelse
accept-because-hint = Hvem har set på det, og hvorfor er det rigtigt
accept-no-reason = Skriv en begrundelse først
accept-not-possible = Advarslen findes ikke længere
accept-accept = Acceptér
accepted-line = { $title } ({ $place }): { $message } Begrundelse: { $because }
accept-no-longer = Acceptér ikke længere
command-goal-seek = Find beløb, der netop overholder rammen…
command-goal-seek-help = Beregner det beløb eller den skalering af det valgte tiltag, der netop overholder rammen.
goal-title = Find beløb, der netop overholder rammen
goal-what = Find
goal-what-amount = Beløbet i { $year }
goal-what-scale = Skalering af alle år
goal-frame = Ramme
goal-found = ”{ $measure }” i { $year } ændres fra { $from } til { $to }. Råderummet går fra { $stands } til { $headroom }.
goal-found-scale = ”{ $measure }” skaleres til { $percent } pct. Det mindste råderum i perioden går fra { $stands } til { $headroom }.
goal-is-met = Rammen er allerede netop overholdt
goal-assumed = Antaget: { $what }.
goal-accept = Brug beløbet
goal-no-measure = Vælg et tiltag først
goal-none-from-agreement = Tiltagets beløb kommer fra en aftale og kan ikke ændres
goal-none-shape = Beløbet i ét år følger af effekten. Find skaleringen, eller gør beløbene årlige
goal-none-no-frame = Der er ingen ramme at overholde i det valgte år
goal-none-not-computed = Et problem gør, at rammen eller planen ikke kan beregnes
goal-none-no-influence = Tiltaget påvirker ikke dette råderum
goal-none-out-of-reach = Intet rimeligt beløb overholder rammen
tipping-between = Vurderingen vender ved { $turns }.
tipping-none = Vurderingen holder, så længe antagelsen flyttes mindre end { $reach } procentpoint.
range-turns-low = Ved det lave skøn: { $turns }.
range-turns-high = Ved det høje skøn: { $turns }.
range-turns-none = Vurderingen er den samme ved det lave og det høje skøn.
range-turn = { $area } { $year }: { $verdict }
range-turn-at = { $area } { $year }: { $verdict }, netop overholdt ved { $at }
tipping-turn = { $at } pct. ({ $area } { $year }: { $verdict })
command-save-copy = Gem en kopi uden…
command-save-copy-help = Gemmer en kopi uden udvalgte tiltag, noter eller alternativer, så intet af dem er tilbage i filen.
share-title = Gem en kopi uden…
share-text = Slå det fra, som kopien skal være uden. Intet af det er tilbage i filen. Egne aftaler, der bruges, følger med.
share-notes = Noter
share-meeting = Mødets sider
share-agreement = Egen aftale: { $title }
share-measure = Tiltag: { $title }
share-nothing-left-out = Slå først noget fra
share-still-named = Står stadig i kopiens tekst: { $titles }. Slå også noterne fra, eller ret teksten.
share-accept = Gem kopien…
share-file-suffix = kopi
share-own-file = Kopien kan ikke ligge oven i planens egen fil
notice-copy-saved = Kopien er gemt som { $path }
notice-copy-not-saved = Kopien kunne ikke gemmes som { $path }: { $why }
fingerprint = Fingeraftryk
command-copy-fingerprint = Kopiér fingeraftrykket
command-copy-fingerprint-help = Kopierer de otte tegn, som to personer kan læse op for hinanden for at vide, at de ser det samme.
notice-fingerprint-copied = Fingeraftrykket { $fingerprint } er kopieret
top-fingerprint = Fingeraftryk { $fingerprint }. Læs det op for hinanden: Er det ens, ser I det samme. Klik for at kopiere.
top-fingerprint-ask = Fingeraftryk. Klik for at beregne og kopiere det.
fingerprint-of-copy = Kopiens fingeraftryk
fingerprint-copy = Kopiér
fingerprint-text = Læs det op for hinanden: Er det ens, ser I det samme.
command-rebase = Flyt til anden aftale…
command-rebase-help = Holder planen op mod en anden aftale og viser, hvad der ændrer sig.
rebase-title = Flyt til anden aftale
rebase-text = En ny aftale gælder for de år, den har tal for; de aftaler, planen bruger i dag, bliver stående for deres satser og øvrige år. Går planen tilbage til en tidligere årgang, fjernes senere korrektioner. Egne beløb beholder deres tal, og ét Fortryd henter det hele tilbage.
rebase-to = Aftale eller årgang
rebase-vintage = Rammerne, som de var korrigeret pr. { $date }
rebase-as-agreed = Rammerne, som de blev aftalt
rebase-report = { $title } flyttet. Ny aftale eller årgang: { $to }
rebase-unit = { $unit }. Ændringer hver for sig; tilsammen giver de forskellen i råderum.
rebase-because-frames = Rammer og årgange
rebase-because-baseline = Udgangspunkt
rebase-because-rates = Satser
rebase-because-measures = Tiltag, der følger en aftale
rebase-because-rounding = Afrunding
rebase-rooms = Det betyder
rebase-kept = Tiltag, områder og problemer
rebase-same = Uændret
rebase-frame = ramme
rebase-floor = mindstekrav
rebase-baseline = udgangspunkt
rebase-measures = tiltag i alt
rebase-moves = { $name }: { $moves }
rebase-by = { $by } i { $year }
rebase-by-assumed = { $by } i { $year } (hviler på en antagelse)
rebase-from-to = { $name } { $year }: fra { $before } til { $after }
rebase-headroom = råderum fra { $before } til { $after }
rebase-verdict = { $before } bliver til { $after }
rebase-measures-kept = { $count ->
    [one] 1 tiltag beholder sine tal.
   *[other] { $count } tiltag beholder deres tal.
}
rebase-measures-restated = { $count ->
    [one] 1 tiltag beholder sine indtastede beløb, men omregnes med andre satser.
   *[other] { $count } tiltag beholder deres indtastede beløb, men omregnes med andre satser.
}
rebase-measures-followed = { $count ->
    [one] 1 tiltag følger aftalens tal og ændres med dem.
   *[other] { $count } tiltag følger aftalens tal og ændres med dem.
}
rebase-areas-kept = { $count ->
    [one] 1 område er uændret.
   *[other] { $count } områder er uændrede.
}
rebase-problems = Planen går fra { $before } til { $after } problemer.
rebase-nothing = Intet ændrer sig
rebase-copy = Kopiér rapporten
rebase-accept = Flyt planen
rebase-none = Der er ingen anden aftale eller årgang at flytte til
section-accepted = Accepterede advarsler
repair-take-out = Tag det ud af udgangspunktet
repair-keep-only = Behold kun ”{ $title }”
repair-switch-on = Slå det, der mangler, til
problems-show-alternative = Vis alternativet
repair-switch-off = Slå tiltaget fra
repair-assume-rate = Angiv som antagelse…
repair-assume-price-level = Antag planens prisniveau
repair-state-price-level = Skriv planens prisniveau
repair-assume-phasing = Antag lige store skridt
repair-use-agreement = Vælg aftalen
repair-use-shipped = Brug den, der følger med programmet
repair-use-own = Brug min egen
repair-use-embedded = Brug scenariets egen

## Beløb der ikke kan læses
amount-empty = der står intet.
amount-no-unit = enheden mangler. Skriv fx "64 mio", "0.1 mia", "750 tkr" eller "125 kr".
amount-unknown-unit = »{ $unit }« er ikke en enhed. Brug kr, tkr, mio eller mia.
amount-not-a-number = »{ $text }« er ikke et tal. Skriv cifre og højst ét decimalpunktum, fx "-0.25 mia".
amount-comma = filer bruger decimalpunktum. Skriv { $better } i stedet for { $text }.
amount-too-many-digits = det har flere end 17 cifre.
amount-too-large = det er større end 1.000.000 mia. kr.
amount-too-fine = det er finere end en titusindedel krone.

## Felter
field-title = Titel
field-years = År
field-scope = Omfang
field-price_level = Prisniveau
field-agreements = Aftaler
field-assumptions = Antagelser
item-agreements = Aftale nr.
item-areas = Område nr.
item-frames = Ramme nr.
item-vintages = Rettelse nr.
item-assumptions = Antagelse nr.
what-because = en begrundelse
what-phasing = et forløb
what-title = en titel
what-annotation = en bemærkning
what-id = et id
what-year = et år mellem 1970 og 2199
what-years = to år, det første først
what-price-level = et prisniveau som "2024-pl" eller "current"
what-area = en områdesti som "anlaeg/botilbud"
what-date = en dato som "2024-03-01"
what-rate = en sats i procent
what-number = et tal
what-series = en serie som "kommuner/service"
range-assumptions = Et scenarie kan højst have 128 antagelser.
range-years = Et scenarie kan højst have 60 år, mellem 1970 og 2199, det første først.
range-rate = En sats er mellem −50 og 50 pct. Er 4,2 skrevet som 420?
range-agreed-rate = En sats er over −100 og højst 1.000 pct. Er 4,2 skrevet som 4200?
range-lost-revenue = Et tabt provenu skrives uden minus.
range-inhabitants = Antallet af indbyggere er et helt tal uden minus.
range-criteria = Antallet af kriterier er et helt tal uden minus.
range-subsidy-percent = Procenten er mellem 0 og 100 og højst den trykte.
range-financing = En finansiering skrives uden minus.
range-text = Teksten er længere end 10.000 tegn.
range-measures = Et scenarie kan højst have 200.000 tiltag.

## Navne på rettelser
edit-title = Omdøb til ”{ $subject }”
edit-note = Ret noten
edit-areas = Ret egne områder
edit-years = Ret årene
edit-price-level = Vis i { $subject }
edit-agreements = Vælg aftaler
edit-add-measure = Tilføj ”{ $subject }”
edit-remove-measure = Slet ”{ $subject }”
edit-measure-title = Omdøb ”{ $subject }”
edit-measure-area = Flyt ”{ $subject }”
edit-measure-effect = Effekt af ”{ $subject }”
edit-measure-amount = Beløb i ”{ $subject }”
edit-measure-price-level = Prisniveau for ”{ $subject }”
edit-measure-indexation = Indeksering af ”{ $subject }”
edit-measure-standing = Status for ”{ $subject }”
edit-measure-on = Slå ”{ $subject }” til
edit-measure-off = Slå ”{ $subject }” fra
edit-measure-source = Kilde til ”{ $subject }”
edit-measure-range = Skøn for ”{ $subject }”
edit-measure-note = Note i ”{ $subject }”
edit-measure-account = Konto for ”{ $subject }”
edit-measure-financing = Finansiering af ”{ $subject }”
edit-measure-group = Gruppe for ”{ $subject }”
edit-move-measure = Flyt ”{ $subject }” i listen
edit-order-measures = Flyt tiltag i listen
edit-split-measure = Del ”{ $subject }” i to
edit-add-measures = Tilføj { $count } tiltag
edit-remove-measures = Slet { $count } tiltag
edit-measures = Ret { $count } tiltag
edit-measures-area = Område for { $count } tiltag
edit-measures-effect = Effekt af { $count } tiltag
edit-measures-amount = Beløb i { $count } tiltag
edit-measures-price-level = Prisniveau for { $count } tiltag
edit-measures-indexation = Indeksering af { $count } tiltag
edit-measures-standing = Status for { $count } tiltag
edit-measures-on = Slå { $count } tiltag til
edit-measures-off = Slå { $count } tiltag fra
edit-measures-source = Kilde til { $count } tiltag
edit-measures-group = Gruppe for { $count } tiltag
edit-baseline = Udgangspunkt for { $subject }
edit-add-assumption = Tilføj antagelse
edit-remove-assumption = Slet antagelse
edit-assumption = Ret antagelse
edit-frames = Ret egne rammer
edit-vintages = Ret rammekorrektioner
edit-chart-title = Ret figurens overskrift
edit-meeting = Ret mødets sider
edit-clear = Tøm { $subject } celler
edit-fill = Udfyld { $subject } celler
edit-paste = Indsæt { $subject } celler
edit-cut = Klip { $subject } celler
edit-several = Flere rettelser

## Sidepaneler
areas-head = Områder
areas-note = Mindste råderum, { $unit }
areas-fold = Skjul områderne i { $area }
areas-unfold = Vis områderne i { $area }
measures-head = Tiltag i { $area }
measures-note = Sum, { $unit }
measures-new = Nyt tiltag
measures-total = I alt
assumptions-head = Antagelser
assumptions-source = Kilde: { $source }
assumptions-delete = Slet antagelsen
## Filer
open-not-found = Filen findes ikke.
open-folder = Det er en mappe, ikke en fil.
open-not-a-file = Det er ikke en tekstfil.
open-permission = Du har ikke adgang til filen.
open-empty = Filen er tom.
open-binary = Filen er ikke tekst. Er det et scenarie i RON-format?
open-not-utf8 = Filen er ikke i UTF-8 fra linje { $line }. Gem den som UTF-8 og prøv igen.
open-too-large = Filen er større end { $most } MB.
open-too-many-files = Mappen har flere end { $most } aftalefiler. Resten er ikke læst.
open-system = Systemet svarede: { $error }
save-no-folder = Mappen findes ikke.
save-protected = Filen er skrivebeskyttet.
save-permission = Du må ikke skrive i mappen.
save-no-room = Der er ikke plads på disken.
save-busy = Et andet program holder filen åben.
file-place = Linje { $line }, tegn { $column }
file-line = Linje { $line }
file-newer-format = Filen er skrevet af en nyere version af Råderum (format { $found }; her kendes { $known }).
file-unknown-field = Ukendt felt »{ $found }«. { $hint }
file-unknown-choice = Ukendt valg »{ $found }«. { $hint }
file-known-names = Her kan stå: { $names }.
file-missing-field = Feltet »{ $name }« mangler.
file-duplicate-field = Feltet »{ $name }« står to gange.
file-expected = Her skulle stå { $expected }.
file-wrong-count = Forkert antal mellem parenteserne: { $found }.
file-not-closed = »{ $sign }« bliver aldrig lukket.
file-closes-nothing = »{ $sign }« lukker ingenting.
file-decimal-comma = Komma mellem cifre. Filer bruger decimalpunktum, og beløb står i anførselstegn med enhed, fx "304.8 mia".
file-bad-escape = Ukendt tegn efter omvendt skråstreg.
file-unexpected-end = Filen slutter for tidligt.
file-trailing-text = Der står mere efter slutningen.
file-too-deep = For mange parenteser inde i hinanden.
file-too-long = Teksten er længere end { $most } tegn.
file-too-many = Listen har flere end { $most } led.
file-unit-does-not-fit = Enheden i »{ $text }« passer ikke til det, tallet er.
file-circle = Tallene ligger i hinanden i ring: { $way }.
file-is-agreement = Filen er en aftale, ikke et scenarie. Læg den i mappen med egne aftaler, eller angiv den med --agreement; så kan scenarier bruge den.
file-is-scenario = Filen er et scenarie, ikke en aftale. Åbn den som scenarie.
file-unreadable = Kan ikke læses: { $words }
expected-text = en tekst i anførselstegn
expected-whole-number = et helt tal
expected-yes-or-no = true eller false
expected-list = en liste i [ ]
expected-map = år og beløb i {"{"} {"}"}
expected-fields = { $name }( … )
expected-name = et navn
expected-comma = et komma
expected-colon = et kolon
expected-closing = »{ $sign }«
what-format = et filformat som 1
what-place = et sted i aftalen
what-account = en konto
what-agreement = en aftale som "KØ2024"
what-name = et navn
what-note = en note
what-parties = parterne
what-percent = en sats i procent mellem −50 og 50
what-scope = et omfang
what-source = en kilde
what-unit = en enhed
what-volume = en mængde
range-format = Formatet er ukendt. Det seneste er 1.
range-place = Stedet er for langt.
range-year = Et år er mellem 1970 og 2199.
range-percent = En sats er mellem −50 og 50 pct. Er 4,2 skrevet som 420?
range-volume = Mængden er for stor.

## Kommandolinje og rapport
cli-no-display = Vinduet kan ikke åbnes her ({ $why }). Rapporten vises i stedet.
cli-report-of-example = Der er ikke angivet en fil; her er eksemplet.
cli-unknown-ending = { $path }: ukendt filtype. Kendte endelser: { $known }
cli-unknown-area = Scenariet har intet område »{ $area }«. Det har: { $known }
cli-unknown-agreement = Der er ingen aftale »{ $id }«. Der er: { $known }
cli-agreement-not-used = En egen aftale har id'et { $id }, som allerede er taget af en anden med andet indhold. Den er ikke vist; et scenarie, der bruger { $id }, spørger, hvilken der gælder.

## Egne aftaler
own-agreement = egen aftale
origin-shipped = Den, der følger med programmet,
origin-own = Din egen fil
origin-embedded = Scenariets egen
origin-other-shipped = den, der følger med programmet,
origin-other-own = en fil af dine egne
origin-other-embedded = scenariets egen
and-more = { " " }og { $count } til
difference-head = navn, år, parter, tabeller eller rækkefølge
difference-only-one = { $figure } (kun i den første)
difference-only-other = { $figure } (kun i den anden)
challenge-high-rate = Satsen »{ $figure }« er { $is }, mere end nogen aftalt pris- og lønudvikling. { $meant }
challenge-rate-meant = Er { $meant } ment?
challenge-rates-clash = Satsen »{ $figure }« er { $is } for { $series } { $from-year }-{ $to-year }; { $agreement } (»{ $other }«) siger { $says }
challenge-far-from-others = »{ $figure }« er { $is }; det nærmeste tal ved siden af er { $says } ({ $agreement }, »{ $other }«). Det ene er omkring { $times } gange det andet. { $meant }
challenge-unit-meant = Er der skrevet { $written } for { $meant }?
challenge-total-differs = Summen »{ $figure }« er { $is }, men linjerne giver { $lines }; afrunding kan højst forklare { $most }
challenge-line-missing = Summen »{ $figure }« på { $is } kan ikke holdes mod linjerne: »{ $line }« har intet beløb.
challenge-because = hvorfor tallet står
review-figures = { $count } tal
review-empty = heraf { $count } uden beløb
review-tables = { $count ->
    [one] { $count } tabel
   *[other] { $count } tabeller
}
review-challenged = { $count ->
    [0] intet er betvivlet
    [one] én ting er betvivlet
   *[other] { $count } ting er betvivlet
}
review-accepted = Svaret på. { $challenge } Svar: { $because }
review-answer = { $challenge } Ret det, eller skriv under checked: { $answer }
review-id-shipped = Id'et { $id } er taget af en aftale, der følger med programmet, og den siger noget andet: { $differences }. Giv din et andet id.
review-id-twice = Id'et { $id } er også id i { $by }, som siger noget andet: { $differences }. Giv den ene et andet id.
price-level-none = prisniveau ikke trykt
source-head = Kilde
section-problems = Problemer
section-exposures = Betinget bloktilskud
section-financing = Finansiering
section-assumptions = Antagelser
section-sources = Kilder
section-note = Note
cli-built-without-window = programmet er bygget uden vindue

## The report on paper
paper-figure = Figur { $number }
paper-table = Tabel { $number }
paper-letters = Bogstaver henviser til antagelserne sidst i rapporten.
paper-rooms = Over nul er der plads til rammen, under nul er rammen brudt.
paper-continued = { $title }, fortsat
paper-page = Side { $page } af { $pages }
paper-measures-title = Alle tiltag, område for område
paper-open-problems = Åbne problemer
paper-accepted-problems = Besvarede spørgsmål til aftalerne
paper-accepted = { $challenge } Svar: { $because }
paper-count-measures = { $count ->
    [one] 1{ "\u00A0" }tiltag
   *[other] { $count }{ "\u00A0" }tiltag
}
paper-measures-on = Planen har { $measures }
paper-measures-off = Planen har { $measures }, hvoraf { $off } er slået fra og ikke tæller med
paper-assumptions = { $count ->
    [one] Tallene bygger på 1{ "\u00A0" }antagelse, som er forklaret sidst
   *[other] Tallene bygger på { $count }{ "\u00A0" }antagelser, som er forklaret sidst
}
paper-problems = { $count ->
    [one] 1 problem holder tal tilbage; det er beskrevet under Åbne problemer
   *[other] { $count } problemer holder tal tilbage; de er beskrevet under Åbne problemer
}
paper-frame-assumed = Rammen for { $area } er antaget i { $years }, ikke aftalt

## Kommandoer
command-new = Nyt scenarie
command-open = Åbn fil…
command-save = Gem
command-save-as = Gem som…
command-export-chart = Eksportér figur…
command-export-report = Eksportér rapport…
command-copy-chart = Kopiér figur
command-quit = Afslut
command-undo = Fortryd
command-redo = Gentag
command-cut = Klip
command-copy = Kopiér
command-paste = Sæt ind
command-copy-table = Kopiér tabellen
command-fill-down = Udfyld nedad
command-fill-right = Udfyld mod højre
command-mark-amounts = Markér alle beløb
command-add-measure = Nyt tiltag
command-duplicate-measure = Dublér tiltag
command-delete-measure = Slet tiltag
command-switch-measure = Slå tiltag til eller fra
command-show-level = Niveau
command-show-deviation = Afvigelse fra ramme
command-show-measure = Tiltag
command-show-why = Hvorfor dette tal
command-show-problems = Problemer
command-left-panel = Vis eller skjul områder og tiltag
command-right-panel = Vis eller skjul detaljer
command-danish = Dansk
command-english = English
command-light = Lyst tema
command-dark = Mørkt tema
command-system-theme = Systemets tema
command-zoom-in = Større
command-zoom-out = Mindre
command-zoom-reset = 100 pct.
command-shortcuts = Genveje…
hindrance-nothing-to-undo = Der er intet at fortryde
hindrance-nothing-to-redo = Der er intet at gentage
hindrance-no-cell = Vælg først en celle
hindrance-no-measure = Vælg først et tiltag
hindrance-read-only = Filen er skrevet af en nyere version og kan kun læses
hindrance-no-chart = Der er ingen figur, før problemet er løst

## Hændelser
dialog-open-title = Åbn scenarie
dialog-save-title = Gem scenarie
dialog-export-title = Eksportér figur
dialog-export-report-title = Eksportér rapport
notice-saved = Gemt i { $path }
notice-not-saved = Kunne ikke gemme i { $path }: { $why }
notice-exported = Figuren er skrevet til { $path }
notice-not-exported = Figuren kunne ikke skrives til { $path }: { $why }
notice-table-copied = Tabellen ligger på udklipsholderen
notice-pasted = Indsat { $size } celler. Ctrl+Z fortryder.
notice-cells-kept = { $count ->
    [one] 1 celle er, som den var
   *[other] { $count } celler er, som de var
}
notice-cells-why = { $cells }: { $why }
fill-no-source = Der er intet beløb at udfylde fra
fill-other-level = Rækkerne har ikke samme prisniveau
notice-report-exported = Rapporten er skrevet til { $path }
notice-report-not-exported = Rapporten kunne ikke skrives til { $path }: { $why }
export-running = Skriver { $name }…
export-picture = Tegner figuren…
export-stopping = Stopper…
export-stop = Stop
notice-export-stopped = Eksporten er stoppet, og der er ikke skrevet nogen fil
notice-numbers-copied = Figurens tal ligger på udklipsholderen
notice-table-copied-as-text = Tabellen ligger på udklipsholderen som tekst
command-copy-chart-numbers = Kopiér figurens tal
command-copy-chart-numbers-help = Lægger figurens tal på udklipsholderen, klar til et regneark.
command-copy-table-as-text = Kopiér tabellen som tekst
command-copy-table-as-text-help = Lægger hele tabellen på udklipsholderen som tekst i kolonner, klar til et notat.
notice-copied = Figuren ligger på udklipsholderen
notice-dialog-open-already = En fildialog er allerede åben
notice-own-broken = { $path } kan ikke bruges som egen aftale. { $why }
typed-path-empty = Skriv en sti til en fil
new-measure-title = Nyt tiltag
new-scenario-title = Nyt scenarie
copy-of = { $title }, kopi
more-notes = flere antagelser: se rapporten

## Menu
menu = Menu
menu-file = Fil
menu-edit = Rediger
menu-measures = Tiltag
menu-alternatives = Alternativer
menu-compare = Sammenlign og flet
menu-charts = Figur og møde
menu-view = Vis
menu-language = Sprog
menu-help = Hjælp
menu-examples = Eksempler

## Øverst
top-unsaved = Ikke gemt
top-example = Eksempel, gemmes som ny fil
top-new = Endnu ikke en fil
top-unit = Enhed
top-price-level = Prisniveau
top-export = Eksportér

## Velkomst
welcome-title = Velkommen til Råderum
welcome-text = Ret et tal i eksemplet herunder, eller begynd på dit eget.
welcome-examples = Eksempler
welcome-more = Flere
welcome-close = Luk velkomsten

## Faner, seneste filer og indstillinger
command-recent = Seneste filer…
command-close-tab = Luk fanen
command-settings = Indstillinger…
command-next-tab = Næste fane
command-previous-tab = Forrige fane
command-tour = Rundvisning
hindrance-one-tab = Der er kun én fane
hindrance-nothing-to-close = Der er ingen fil at lukke
tabs = Åbne filer
tab-close = Luk { $name }
recent-title = Seneste filer
recent-none = Her kommer de filer til at stå, som du åbner og gemmer.
recent-missing = Findes ikke længere
recent-pin = Fastgør { $name } øverst
recent-unpin = Frigør { $name }
recent-forget = Fjern { $name } fra listen
ago-now = lige nu
ago-minutes = { $count ->
    [one] for 1 minut siden
   *[other] for { $count } minutter siden
}
ago-hours = { $count ->
    [one] for 1 time siden
   *[other] for { $count } timer siden
}
ago-days = { $count ->
    [one] for 1 dag siden
   *[other] for { $count } dage siden
}
ago-weeks = { $count ->
    [one] for 1 uge siden
   *[other] for { $count } uger siden
}
ago-months = { $count ->
    [one] for 1 måned siden
   *[other] for { $count } måneder siden
}
settings-title = Indstillinger
settings-reset = Gendan standard
settings-language = Sprog
settings-theme = Tema
settings-theme-system = Systemets
settings-theme-light = Lyst
settings-theme-dark = Mørkt
settings-size = Størrelse
settings-percent = { $percent } pct.
settings-unit = Enhed
settings-decimals = Decimaler
settings-automatic = Automatisk
settings-price-level = Prisniveau for nye scenarier og tiltag
settings-price-level-own = Aftalens eller scenariets
settings-welcome = Velkomst øverst i vinduet
settings-journal = Mappe til automatisk gemte ændringer
settings-journal-hint = Programmets egen mappe
settings-journal-text = Ændringer, der endnu ikke er gemt, lægges her, så de kan hentes frem igen efter et strømsvigt. Din egen fil røres ikke.
settings-journal-relative = Skriv hele stien til mappen
notice-settings-set-aside = Indstillingerne kunne ikke læses. Filen er lagt til side som { $path }, og programmet begynder forfra med standard.
notice-settings-unreadable = Indstillingerne i { $path } kan ikke læses og bliver ikke husket denne gang. { $why }
notice-settings-not-kept = Indstillingerne kunne ikke gemmes: { $why }
notice-not-ours = { $name } kan ikke åbnes her. Råderum åbner scenarier og aftaler (.ron) og tabeller (.csv, .tsv, .xlsx, .ods).
drop-here = { $count ->
    [one] Slip filen for at åbne den
   *[other] Slip for at åbne { $count } filer
}
drop-later = Svar først på spørgsmålet i vinduet
drop-kinds = Scenarier og aftaler (.ron), tabeller (.csv, .tsv, .xlsx, .ods)
welcome-recent = Seneste filer
welcome-tour = Rundvisning
tour-step = Trin { $number } af { $all }
tour-next = Næste
tour-back = Tilbage
tour-done = Færdig
tour-close = Luk rundvisningen
tour-areas = Områder og vurderinger
tour-areas-text = Hvert område bærer sin vurdering: overholdt, overskredet eller uafgjort, og det mindste råderum. Vælg et område, og resten af vinduet handler om det.
tour-chart = Planen mod rammen
tour-chart-text = Søjlerne er planen, trappelinjen er rammen. Det stiplede og skraverede bygger på en antagelse.
tour-grid = Skriv et tal
tour-grid-text = Vælg en celle i et tiltags række, og skriv, fx 64 eller 1,5 mia. Planen, figuren og vurderingen følger med det samme, og Ctrl+Z fortryder.
tour-why = Hvorfor dette tal
tour-why-text = Her står, hvad det valgte tal består af, led for led: beløb, omregning og kilden i aftalen.
tour-save = Gem
tour-save-text = Ctrl+S gemmer planen i en fil, som kan læses og deles. En prik ved navnet viser, at noget ikke er gemt. Rundvisningen ligger i menuen under Hjælp.

## Statuslinje
status-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problemer
}
status-sourced = Kilde på { $percent } pct. af kronerne
status-sourced-short = Kilde på { $percent } pct.
status-more = og { $count } mere
status-saved = Gemt
status-unsaved = Ikke gemt
status-example = Eksempel, uændret
status-new = Nyt, uændret
status-read-only = Kun læsning

## Dialoger
dialog-cancel = Annuller
dialog-close = Luk
unsaved-title = Gem ændringerne i { $title }?
unsaved-text = Ændringerne går tabt, hvis du ikke gemmer dem.
unsaved-save = Gem
unsaved-save-as = Gem som…
unsaved-discard = Gem ikke
typed-path-text = Systemet har ingen fildialog her. Skriv filens sti.
typed-path-field = Sti
typed-path-open = Åbn
typed-path-save = Gem
typed-path-no-file = Der er ingen fil med den sti
typed-path-no-folder = Mappen findes ikke
overwrite-title = Erstat den fil, der er der?
overwrite-text = Der er allerede en fil med den sti:
overwrite-replace = Erstat
assume-title = Tilføj en antagelse
assume-rate-detail = Ingen af de valgte aftaler trykker satsen
assume-percent = Sats i pct.
assume-percent-hint = Fx 4,2
assume-percent-missing = Skriv en sats i procent
assume-percent-not-a-number = Skriv et tal med decimalkomma, fx 4,2
assume-share = Procent af det tabte provenu
assume-share-hint = 0 til 100
assume-share-detail = Aftalen trykker ingen procent, der gælder her
assume-because = Begrundelse
assume-because-hint = Står ved hvert tal, der bygger på antagelsen
assume-because-missing = Skriv en begrundelse
assume-accept = Tilføj
cannot-open-title = Filen kan ikke åbnes
cannot-open-other = Åbn en anden fil…
shortcuts-title = Genveje
shortcuts-none = Kun i menuen

## Meddelelser
notice-close = Luk meddelelsen
inspector-tabs = Om det valgte
inspector-measure = Tiltag
inspector-why = Hvorfor dette tal
inspector-problems = Problemer
inspector-no-measure = Vælg et tiltag i listen til venstre, eller opret et nyt
inspector-no-cell = Vælg et tal i gitteret for at se, hvad det består af
inspector-no-problems = Ingen problemer. Alle tal i planen kan beregnes.
inspector-title = Titel
inspector-area = Område
inspector-effect = Effekt
inspector-figure = Tal
inspector-amount = Beløb
inspector-price = Pris
inspector-volume = Antal
inspector-agreement = Aftale
inspector-cut-in = Nedsat i
inspector-lost-revenue = Tabt provenu
inspector-percent-not-printed = procent ikke trykt
inspector-criteria = Kriterier
inspector-inhabitants = Indbyggere
inspector-from = Fra
inspector-from-amount = Beløb fra
inspector-to = Til
inspector-to-amount = Beløb til
inspector-onwards = Og frem
inspector-year = År
inspector-profile = Forløb
inspector-price-level = Prisniveau
inspector-price-level-missing = ikke angivet
inspector-price-level-not-printed = prisniveau ikke trykt
inspector-price-level-own-years = hvert års egne priser
inspector-for-years = for { $years }
inspector-indexation = Indeksering
inspector-series-of-area = Områdets serie
inspector-not-indexed = Ingen
inspector-carried-unchanged = omregnes ikke
inspector-standing = Status
inspector-source = Kilde
inspector-source-hint = Dokument og side, eller et link
inspector-note = Note
inspector-note-hint = Skriv en note til mødet
inspector-financing = Finansiering
inspector-financing-more = Flere kilder
inspector-financing-none = Ingen
inspector-financing-amount = Heraf
inspector-account = Konto
inspector-duplicate = Dublér
inspector-delete = Slet
inspector-on = Tæller med
inspector-on-yes = i planen
inspector-on-no = Slået fra
inspector-area-search = Søg område
inspector-area-add = Nyt underområde …
inspector-nothing-found = Intet fundet
inspector-figure-search = Søg i aftalernes tal
inspector-source-pick = Tal fra aftale …
inspector-source-remove = Fjern kilden
inspector-source-copy = Kopiér linket
inspector-source-no-link = Ikke et link med http eller https
inspector-range = Usikkerhed
inspector-range-none = Intet skøn
inspector-range-both = Lavt og højt skøn
inspector-range-percent = pct.
inspector-range-percent-help = Så mange procent ligger skønnet under og over effekten, hvert år
inspector-low = Lavt
inspector-high = Højt
inspector-range-turned-round = Det lave skøn for { $year } er over det høje
inspector-account-hint = fx 5.38.42
inspector-account-odd = Ligner ikke en konto som 5.38.42
percent-in-text = { $number } pct.
other-effect-title = Skift effekt?
other-effect-text = Ikke alle tal kan følge med:
other-effect-year = { $year }: { $before } bliver til { $after }
other-effect-parts = Tallene, som beløbene er regnet af, går ud
other-effect-accept = Skift effekt
own-area-title = Nyt underområde
own-area-text = Ligger i { $area } og tæller med dér. Området findes kun i denne plan.
own-area-name = Navn
own-area-path = Sti i filen: { $path }
own-area-accept = Opret område
own-area-no-name = Skriv et navn
inspector-title-help = Hvad tiltaget hedder i lister, figurer og rapporter
inspector-on-help = Et tiltag, der er slået fra, bliver i planen, men tælles ikke med
inspector-area-help = Hvad pengene er til. Tiltaget tæller med i området og i dem, det ligger i
inspector-effect-help = Hvor meget tiltaget ændrer udgifterne, og hvornår. En udgift er positiv, en besparelse negativ
inspector-profile-help = Effekten år for år, i den viste enhed og det viste prisniveau. Skraveret: bygger på en antagelse
inspector-figure-help = Et tal, som en aftale har trykt. Beløb og prisniveau følger aftalen
inspector-amount-help = Beløb pr. år. Skriv for eksempel 1,5 mia eller 80
inspector-price-help = Pris for én enhed, for eksempel én plads
inspector-agreement-help = Den økonomiaftale, som reglen står i
inspector-cut-in-help = Det år, skatten sættes ned
inspector-from-help = Det første år
inspector-from-amount-help = Beløbet i det første år
inspector-to-help = Det sidste år, eller året hvor indfasningen er færdig
inspector-to-amount-help = Beløbet, når indfasningen er færdig. Det gælder også årene efter
inspector-year-help = Det ene år, beløbet falder i
inspector-range-help = Det laveste og det højeste, nogen venter. Planen regner med effekten selv
inspector-price-level-help = De priser, beløbene er regnet i, for eksempel 2024-pl
inspector-indexation-help = Den pris- og lønudvikling, der fører beløbene fra ét prisniveau til et andet
inspector-standing-help = Hvor sikkert tiltaget er: aftalt med staten, besluttet, foreslået eller håbet på
inspector-source-help = Hvem der siger det: et tal i en aftale, et dokument med side, eller et link
inspector-note-help = En bemærkning, der følger med i rapporten
inspector-financing-help = Lån, puljer og tilskud, der betaler for tiltaget. De er aldrig en udgift i planen
inspector-financing-more-help = Endnu en pulje eller et tilskud, der betaler for tiltaget
inspector-account-help = Kontoen i jeres kontoplan, for eksempel 5.38.42
baseline-kind-help = Udgiften før tiltag: aftalens eget niveau eller jeres egne beløb
effect-yearly = Beløb pr. år
effect-constant = Fast beløb
effect-ramp = Indfasning
effect-one-off = Engangsbeløb
effect-price-volume = Pris × mængde
effect-figure = Tal fra aftale
effect-subsidy = Tilskud til skattenedsættelse
effect-proximity = Nærhedsfinansiering
effect-per-inhabitant = Kroner pr. indbygger
amount-field-empty = Skriv et beløb
amount-field-ambiguous = Kan være { $one } eller { $other }. Skriv det ene.
amount-field-not-a-number = »{ $text }« er ikke et tal
amount-field-unknown-unit = »{ $text }« er ikke en enhed. Brug kr., t.kr., mio. eller mia.
figure-percent = { $number } pct.
figure-per-inhabitant = { $number } kr. pr. indbygger
baseline-kind = Niveau
baseline-agreed = Aftalt niveau
baseline-own = Egne beløb
baseline-none = Intet
baseline-none-hint = Uden udgangspunkt har området ingen plan at holde op mod en ramme
baseline-taken-out = Taget ud
baseline-nothing-taken-out = Intet
baseline-put-back = Læg { $part } tilbage i udgangspunktet
why-not-counted = Ikke talt med: { $measure }
why-against = Holdt op mod rammen
problems-untouched-one = { $areas } er ikke berørt og beregnes som før.
problems-untouched = { $areas } er ikke berørt og beregnes som før.
problems-show-measure = Vis tiltaget
problems-show-baseline = Vis udgangspunktet
## Midten: figur og gitter
chart-tabs = Figur
chart-tab-level = Niveau
chart-tab-deviation = Afvigelse fra ramme
chart-copy = Kopiér figur
chart-notes-all = Vis alle
chart-notes-fewer = Vis færre
chart-tip-assumed = Bygger på en antagelse
chart-no-area = Planen er tom
chart-no-area-hint = Et tiltag eller et udgangspunkt giver den sit første område
chart-no-frame-hint = Der er ingen ramme at måle afvigelsen fra
chart-no-plan-hint = Området har hverken udgangspunkt, tiltag eller ramme i planens år
chart-show-level = Vis niveau
chart-add-measure = Nyt tiltag
chart-show-problems = Vis problemer
known-whole = Udgangspunkt, aftalt: { $area }
known-part = heraf { $part }
known-measure = Tiltag: { $measure }
repair-promise = Efter rettelsen er udgangspunktet { $baseline } og planen for { $year } { $plan }
grid-source = Kilde
grid-computed = Beregnet
to-yearly-title = Skriv beløb pr. år?
to-yearly-text = Beløbene i ”{ $title }” følger af tiltagets effekt. De kan gøres til beløb pr. år, som de er nu, og så rettes ét for ét.
to-yearly-turn = Skriv beløb pr. år
cell-none = Vælg en celle for at se, hvad dens tal er summen af
cell-keys = Enter gemmer, Esc fortryder
marked-size = { $rows } × { $years } celler markeret
marked-sum = Sum { $sum }
marked-mean = Gennemsnit { $mean }
marked-count = { $count ->
    [one] 1 beløb
   *[other] { $count } beløb
}
marked-words = Vurderinger er ord og kan ikke lægges sammen
marked-not-parts = Ingen sum: plan, ramme og råderum rummer de samme kroner
marked-not-computed = Ingen sum: et af tallene er ikke beregnet
cell-keys-several = Enter gemmer, Ctrl+Enter udfylder markeringen, Esc fortryder
cell-read-as = læses som
cell-read-as-empty = tom, intet beløb
cell-not-yet = kan ikke læses endnu
question-ambiguous = Kan være { $decimals } eller { $thousands }. Skriv det ene.
question-not-a-number = Kan ikke læses som et tal. Skriv fx 64 eller 0,08 mia.
question-unknown-unit = »{ $unit }« er ikke en enhed. Skriv kr., t.kr., mio. eller mia.
fixed-figure = Tallet er aftalt og kan ikke rettes her. Vælg en anden effekt for tiltaget.
fixed-effect = Tallet følger af tiltagets effekt. Ret effekten, eller skriv beløb pr. år.
fixed-baseline-agreed = Udgangspunktet er aftalt og kan ikke rettes her
fixed-baseline-none = Området har intet udgangspunkt at rette
fixed-plan = Tallet er en sum. Ret det, den består af.
fixed-frame = Rammen er ikke planens. Den står i aftalen eller i en antagelse.
fixed-headroom = Tallet er beregnet af plan og ramme
why-assumed-level = Prisniveau { $level }
assumptions-price-level = Prisniveau { $level }; ikke trykt
why-held-real = Fastholdt realt til { $year }

# Regnestykker i en celle: =120*0,98
arithmetic-number-missing = Der mangler et tal (tegn { $at })
arithmetic-sign-missing = Der mangler et regnetegn foran »{ $text }« (tegn { $at })
arithmetic-not-closed = Parentesen ved tegn { $at } er ikke lukket
arithmetic-closes-nothing = Parentesen ved tegn { $at } lukker ikke noget
arithmetic-unknown = »{ $text }« er hverken tal, enhed eller regnetegn (tegn { $at })
arithmetic-division-by-zero = Der divideres med nul (tegn { $at })
arithmetic-amount-times-amount = To beløb kan ikke ganges (tegn { $at })
arithmetic-divided-by-amount = Et tal kan ikke divideres med et beløb (tegn { $at })
arithmetic-too-deep = For mange parenteser inde i hinanden (tegn { $at })
arithmetic-too-long = Regnestykket er for langt

## Rettelser, der ikke gik
edit-error-nothing-there = Det, rettelsen gælder, findes ikke længere
edit-error-no-yearly-amounts = Her er intet beløb pr. år at rette
edit-error-id-taken = Et andet tiltag har samme id
edit-error-title = En titel må ikke være tom eller over 10.000 tegn
edit-error-no-order = Rækkefølgen passer ikke til tiltagene
edit-error-text = En tekst må højst være på 10.000 tegn
edit-error-area-taken = Et andet område har samme sti
edit-error-too-many-areas = Der kan højst være 1.000 egne områder
edit-error-too-many-pages = Et møde kan højst have 1.000 sider

# Alternativer: hvad der kan være galt, hvad fortryd siger
quoted = ”{ $text }”
in-plan = I planen
in-alternative = I alternativet ”{ $title }”
place-alternative = Alternativet ”{ $title }”
problem-alternative-unknown-title = Ukendt alternativ
problem-alternative-unknown = Der er intet alternativ med id’et »{ $id }«. { $hint }
problem-alternative-circle-title = Alternativer i ring
problem-alternative-circle = ”{ $alternative }” bygger på sig selv gennem de alternativer, det ligger over. Lad det bygge på planen.
problem-alternative-no-such-measure-title = Ændrer intet
problem-alternative-no-such-measure = ”{ $alternative }” ændrer tiltaget »{ $measure }«, men det findes ikke i det, alternativet bygger på. { $hint }
problem-alternative-id-taken-title = Samme id to gange
problem-alternative-id-taken = ”{ $alternative }” tilføjer et tiltag med id’et »{ $measure }«, men det har et tiltag i det, alternativet bygger på. Giv det et andet id.
problem-alternative-cannot-reshape-title = Kan ikke ændres
problem-alternative-cannot-reshape = ”{ $alternative }” ændrer beløbene i ”{ $measure }”, men det går ikke: { $why }
problem-alternative-nothing-to-leave-out-title = Udelader intet
problem-alternative-nothing-to-leave-out = ”{ $alternative }” udelader en antagelse, der ikke er gjort i det, alternativet bygger på.
problem-exclusive-title = Enten eller
problem-exclusive = { $where } er flere tiltag slået til, som udelukker hinanden: { $measures }. Slå alle på nær ét fra.
problem-requires-title = Mangler en forudsætning
problem-requires = { $where } er ”{ $measure }” slået til uden det, tiltaget forudsætter: { $needs }. Slå det til, eller slå ”{ $measure }” fra.
problem-no-such-tied-title = Ukendt tiltag
problem-no-such-tied = En binding mellem tiltag nævner »{ $measure }«, som hverken planen eller et alternativ har. { $hint }
repair-lay-over-plan = Lad det bygge på planen
repair-drop-from-alternative = Fjern ændringen fra alternativet
item-exclusive = Udelukkende gruppe
field-exclusive = Tiltag, der udelukker hinanden
field-requires = Tiltag, der forudsætter andre
field-alternatives = Alternativer
range-shift = Et tiltag flyttes et helt antal år, højst 230
edit-add-alternative = Nyt alternativ ”{ $subject }”
edit-remove-alternative = Slet alternativet ”{ $subject }”
edit-move-alternative = Flyt alternativet ”{ $subject }”
edit-rename-alternative = Omdøb alternativet til ”{ $subject }”
edit-alternative = Ret alternativet ”{ $subject }”
cli-known-alternatives = Alternativer i filen: { $known }
edit-ties = Ret bindinger mellem tiltag
edit-error-too-many-alternatives = Der kan højst være 1.000 alternativer
edit-error-only-in-plan = Det er fælles for planen og alle alternativer. Skift til planen for at rette det
edit-error-of-the-plan = Tiltaget hører til det, alternativet bygger på. Slå det fra her, eller slet det dér
edit-error-cannot-lay = Alternativet kan ikke vises, før dets problemer er løst i planen

## Scenariets oplysninger
command-scenario = Scenariets oplysninger…
edit-scope = Ret omfanget
scenario-title = Scenariets oplysninger
scenario-accept = Brug
scenario-municipalities = Kommunerne under ét
scenario-regions = Regionerne under ét
scenario-authority = Én kommune eller region
scenario-authority-name = Kommunens eller regionens navn
scenario-authority-hint = Fx Aarhus Kommune
scenario-authority-missing = Skriv kommunens eller regionens navn
scenario-first-year = Første år
scenario-last-year = Sidste år

## Trykte tal
exactness-about = ca.
exactness-over = godt
exactness-under = knap
exactness-at-least = mindst
exactness-at-most = højst
exactness-up-to = op til
period-none = uden årstal
period-onwards = fra { $year } og frem
period-yearly = årligt { $first }-{ $last }
period-total = i alt { $first }-{ $last }
period-span = { $first }-{ $last }
period-step = fra { $first } til { $last }
period-one-off = engangs, { $years }
period-end-point = slutpunkt { $years }
kind-sentence = { $kind }: { $detail }
kind-frame = Ramme
kind-floor = Mindstekrav
kind-aim = Mål
kind-level = Niveau
kind-part = Heraf
kind-path = Forløb
kind-rate = PL-sats
kind-percentage = Andel
kind-pool = Pulje
kind-grant = Tilskud
kind-per-capita = Beløb pr. indbygger
kind-split = Deling
kind-conditional = Betinget bloktilskud
kind-rule = Regel
kind-count = Antal
kind-detail-level = oplyst, ikke begrænset
kind-detail-part = indeholdt i et andet tal, aldrig oven i det
kind-detail-path = en profil over flere år
kind-detail-rate = pris- og lønudvikling i serien { $series }
kind-detail-percentage = en andel eller en anden procent
kind-detail-pool = ansøges; betaler for udgifter, er ikke selv en udgift
kind-detail-grant = særligt eller øremærket
kind-detail-per-capita = kroner for hver indbygger
kind-detail-split = et samlet beløb, som flere betaler
kind-detail-conditional = hænger på { $areas }
kind-detail-count = et antal, der bærer penge
measured-level = på niveauet
measured-change = på ændringen
force-binding = bindende
force-commitment = aftalt forpligtelse
force-aim = et mål
judged-alone = bedømt for sig
judged-with = bedømt under ét med { $areas }
judged-undivided = ét beløb for alle
stage-budgets = ved budgetterne
stage-accounts = ved regnskaberne
rule-kind-tax-cut-subsidy = tilskud til skattenedsættelser
rule-kind-proximity-financing = nærhedsfinansiering
rule-kind-tax-cut-frame = rammen for skattenedsættelser
rule-kind-tax-increase-frame = rammen for skatteforhøjelser
rule-kind-basic-contribution = grundbidrag
rule-kind-accounts-sanction = regnskabssanktion
rule-kind-pension-step = trin i pensionsregler
rule-kind-deposits = deponering
rule-kind-placement-cost = grænse for pris på alternative pladser
rule-kind-other = parameter i en aftalt regel
direction-down = Trykt uden minus; sænker udgifterne.
direction-not-printed = Teksten siger ikke, hvilken vej beløbet går.
figure-abolished = Kun omtalt, fordi det ophører.
payer-municipalities = kommunerne
payer-regions = regionerne
payer-state = staten
payer-other = andre
paid-by-municipalities = Betales af kommunerne.
paid-by-regions = Betales af regionerne.
paid-by-state = Betales af staten.
paid-by-other = Betales af andre.
table-role-line = linje
table-role-of-which = heraf
table-role-total = sum
table-role-balance = balance
restated-of-whole = Prisniveau som det tal, det indgår i; ikke trykt ved tallet selv.
not-restated-years = { $years }: { $why }
not-restated-no-level = Kan ikke omregnes: prisniveauet er ikke trykt.
not-restated-no-area = Kan ikke omregnes: tallet har intet område og dermed ingen serie.
not-restated-many-years = Kan ikke omregnes under ét: løbende priser over flere år.
not-restated-missing = Kan ikke omregnes fra { $from }: satsen { $series } { $years } er ikke trykt i nogen aftale.

## Aftaler: søg, læs og brug
command-browse = Aftaler
browse-search = Søg i aftalerne
browse-search-hint = Søg navn, område eller tal
browse-back = Tilbage til planen
browse-back-to-list = Tilbage til listen
browse-back-to = Tilbage til { $name }
browse-agreements = Aftaler
browse-area = Område
browse-kind = Art
browse-year = År
browse-all-areas = Alle områder
browse-all-kinds = Alle arter
browse-all-years = Alle år
browse-clear = Ryd filtre
browse-filters = Filtre
browse-filters-active = Filtre ({ $count })
browse-hits = { $count ->
    [one] 1 tal
   *[other] { $count } tal
}
browse-hits-note = Årets eller første værdi
browse-of-agreement = { $agreement }, { $name }
browse-more-values = { $years } og { $count } mere
browse-none = Intet tal passer til det hele
browse-none-query = Skriv færre eller kortere ord. Hele ord, dele af ord og tal i enhver skrivemåde kan bruges.
browse-none-filters = Der er også filtre på. Uden dem er der { $count } tal.
browse-clear-query = Ryd søgningen
browse-no-figure = Vælg et tal i listen for at se, hvor det står, og hvad det består af
browse-entry = Tallet i aftalen
browse-not-printed = ikke trykt
browse-kind-label = Art
browse-area-label = Område
browse-no-area = intet område passer
browse-head-years = År
browse-head-value = Trykt
browse-head-level = Prisniveau
browse-head-place = Sted
browse-note = Bemærk
browse-parts = Heraf
browse-parts-note = indeholdt i tallet, aldrig oven i det
browse-within = Indgår i
browse-share-of = Andel af
browse-shares = Andele af tallet
browse-tables = I tabel
browse-restated = Omregnet
browse-restated-to = Omregnet til
browse-assume-rate = Angiv satsen som antagelse…
browse-use = Brug tallet
use-measure = Som tiltag
use-baseline = Som udgangspunkt
use-frame = Som ramme
use-source = Som kilde
used-measure = »{ $figure }« er nu et tiltag i { $area }.
used-baseline = »{ $figure }« er nu udgangspunkt for { $area }.
used-frame = »{ $figure }« er nu en ramme for { $area }.
used-source = »{ $figure }« er nu kilde til »{ $measure }«.
used-with-agreement = { $agreement } er føjet til scenariets aftaler.
cannot-use-unknown = Tallet findes ikke i aftalerne
cannot-use-not-spending = Tallet er ikke en udgift, planen kan rumme: satser, andele, puljer, regler og antal kan ikke lægges til
cannot-use-no-area = Tallet har intet område
cannot-use-other-owner = Tallet hører til en anden slags myndighed end scenariet
cannot-use-nothing-in-these-years = Tallet har intet beløb i scenariets år
cannot-use-not-a-level = Tallet er en ændring, ikke et niveau
cannot-use-national = Tallet gælder alle under ét, ikke en enkelt kommune eller region
cannot-use-used-already = Scenariet bruger allerede tallet sådan
cannot-use-mixed-price-levels = Tallets år er ikke trykt i samme prisniveau
cannot-use-no-measure = Vælg først et tiltag i planen
cannot-use-measure-is-figure = Det valgte tiltag er selv et tal fra en aftale
group-frame = Rammer, krav og mål
group-level = Niveauer
group-part = Heraf og delinger
group-path = Forløb
group-pool = Puljer og tilskud
group-rate = Satser og andele
group-rule = Regler og betingede tilskud
group-count = Antal
hindrance-browsing = Gå først tilbage til planen
problems-show-figure = Vis { $figure } i aftalen
source-show = Vis { $source } i aftalen

## Sidepaneler
side-left = Områder og tiltag
side-right = Detaljer
side-left-width = Bredde af områder og tiltag
side-right-width = Bredde af detaljer

## Aftalernes tabeller, delinger og sammenhænge
balance-printed = Trykt
balance-summed = Summeret
balance-effect = Tiltag
balance-after = Trykt og tiltag
balance-of-which = heraf { $name }
balance-surplus = Indtægter minus udgifter
balance-surplus-printed = trykt i tabellen
balance-surplus-derived = beregnet, ikke trykt
balance-within-rounding = trykt minus summeret { $difference }; afrunding kan give ± { $most }
balance-differs = trykt minus summeret { $difference }; mere end afrundingen på ± { $most }
balance-held = »{ $measure }«, { $amount }, er allerede indeholdt i { $line } og lægges ikke til linjen igen.
balance-taken-out = »{ $part }« ({ $agreement }) er taget ud af linjen, før tiltagene lægges til.
balance-elsewhere = Tiltag uden for tabellens linjer: { $amount }.
derived-tag = (beregnet)
derived-totals = Summer over år
derived-total = { $name }, { $years }: trykt { $printed }, årene giver { $sum }
derived-splits = Hvem betaler hvad
derived-relations = Sammenhænge mellem tallene
derived-sum = { $sum } (beregnet: { $terms })
derived-break = Brud i de trykte tal mellem { $before } og { $after }
split-whole = { $total } = { $shares }
split-within-rounding = { $total } = { $shares }, inden for afrunding
split-remainder = { $total }: { $shares }; rest { $rest } (beregnet), hvem der betaler er ikke trykt
split-too-much = { $total }, men { $shares } er tilsammen mere; forskel { $rest }
split-price-levels = { $total }: { $shares }; i forskellige prisniveauer, ikke sammenlignet
split-no-shares = { $total }; ingen andele er trykt for hele perioden
split-no-total = { $shares }; intet samlet beløb er trykt for året
split-purposes = Heraf uden betaler: { $names }
exact-about = ca. { $amount }
exact-over = godt { $amount }
exact-under = knap { $amount }
exact-at-least = mindst { $amount }
exact-at-most = højst { $amount }
exact-up-to = op til { $amount }
relation-never-added = Lægges aldrig sammen: { $names }
relation-same = Samme beløb i { $years }: { $names }
relation-not-same = Ikke samme beløb i { $years }: { $names }
relation-remark-never-added = { $name }: beløbene ligner hinanden og lægges aldrig sammen.
relation-remark-difference = { $name } (beregnet) { $rows }.

## Mødet
command-meeting = Vis i møde
command-meeting-help = Viser planen på hele skærmen, side for side, i stor skrift.
command-meeting-pages = Mødets sider…
command-meeting-pages-help = Vælger, ordner og navngiver de sider, der vises i mødet.
command-export-meeting = Eksportér mødesider…
command-export-meeting-help = Skriver mødets sider som én PDF eller et billede pr. side.
dialog-export-meeting-title = Eksportér mødesider
meeting-page-of = Side { $page } af { $count }: { $title }
meeting-black = Sort skærm. Tryk på en tast for at fortsætte
meeting-alternative = Alternativ: { $title }
cli-width-only-png = { $path }: --width og --scale gælder kun billeder (.png)
cli-width-outside = { $path }: billedet skal være mellem { $least } og { $most } pixels bredt
picture-title = Hvor stort skal billedet være?
picture-text = Figuren skrives i { $file }. Højden følger bredden.
picture-texts = Hver side skrives som et billede for sig efter { $file }. Højden følger bredden.
picture-width = Bredde i pixels
picture-outside = Skriv et tal mellem { $least } og { $most }
picture-accept = Skriv billedet
chart-title-edit = Ret overskrift…
chart-title-title = Figurens overskrift
chart-title-text = En egen overskrift følger figuren i vinduet, i filer og i mødet, så længe vurderingen er den samme. Uden en egen følger overskriften vurderingen.
chart-title-own = Egen overskrift
chart-title-hint = Tom: overskriften følger vurderingen
chart-title-remarks = Bemærkninger til år
chart-title-accept = Gem overskriften
chart-title-unchanged = Overskrift og bemærkninger er, som de var
chart-title-dropped = Vurderingen er en anden end den, »{ $title }« blev skrevet til; figuren har derfor overskriften efter vurderingen.
command-chart-title = Ret figurens overskrift…
command-chart-title-help = Giver den viste figur en egen overskrift og bemærkninger til år.
meeting-strip-back = Forrige side
meeting-strip-on = Næste side
meeting-strip-first = Det er den første side.
meeting-strip-last = Det er den sidste side.
meeting-strip-overview = Oversigt
meeting-strip-pointer = Pegepind
meeting-strip-black = Sort skærm
meeting-strip-leave = Afslut
meeting-keys = Pilene bladrer   ·   1-9 slå tiltag til og fra   ·   O oversigt   ·   P pegepind   ·   B sort skærm   ·   Esc afslut
meeting-keys-alternatives = Pilene bladrer   ·   1-9 slå tiltag til og fra   ·   A næste alternativ   ·   O oversigt   ·   P pegepind   ·   B sort skærm   ·   Esc afslut
meeting-keys-overview = Pilene vælger en side   ·   Enter viser den   ·   Esc tilbage
meeting-left-title = { $count ->
    [one] 1 tiltag står anderledes end før mødet
   *[other] { $count } tiltag står anderledes end før mødet
}
meeting-left-text = Det, der blev slået til og fra i mødet, gemmes med planen og dens alternativer. Ændringerne kan beholdes eller sættes tilbage; begge dele kan fortrydes.
meeting-left-keep = Behold
meeting-left-back = Sæt tilbage
meeting-left-stay = Bliv i mødet
meeting-pages-title = Mødets sider
meeting-pages-text = Siderne vises i denne rækkefølge. En side uden egen titel har en titel, der følger vurderingen.
meeting-pages-accept = Gem siderne
meeting-pages-unchanged = Siderne er, som de var.
meeting-pages-suggested = Brug de sider, programmet foreslår
meeting-pages-alone = Mødet skal have mindst én side.
meeting-pages-top = Siden er den første.
meeting-pages-bottom = Siden er den sidste.
meeting-up = Op
meeting-down = Ned
meeting-page-up = Flyt { $page } op
meeting-page-down = Flyt { $page } ned
meeting-page-remove = Fjern { $page }
meeting-page-own-title = Egen titel på { $page }
meeting-page-title-hint = Egen titel; ellers efter vurderingen
meeting-page-outdated = Titlen blev skrevet til en anden vurdering og vises derfor ikke.
meeting-page-still = Titlen gælder stadig
meeting-page-remarks = Bemærkninger til år på { $page }
meeting-page-remarks-hint = Bemærkninger, fx 2025: Byggeriet begynder; 2026: Valgår
meeting-page-remarks-unread = Skriv bemærkninger som »2025: Byggeriet begynder«, adskilt af semikolon.
meeting-add-label = Tilføj en figur
meeting-add-kind = Figur
meeting-add-area = Område
meeting-add-worst = Området med den værste vurdering
meeting-add = Tilføj
title-broken-brief = { $frame } overskrides { $years }
title-broken-floor-brief = planen ligger under { $frame } { $years }
meeting-title-dropped = Vurderingen er en anden end den, »{ $title }« blev skrevet til; siden har derfor titlen efter vurderingen
meeting-more-notes = flere antagelser: se siden med antagelser
meeting-more-rows = { $count ->
    [one] og 1 ramme til: se de følgende sider
   *[other] og { $count } rammer til: se de følgende sider
}
meeting-more-switches = { $count ->
    [one] og 1 tiltag til
   *[other] og { $count } tiltag til
}
meeting-more-measures = { $count ->
    [one] Et tiltag til står i rapporten
   *[other] { $count } tiltag til står i rapporten
}
meeting-measures-title = { $count ->
    [0] Planen har ingen tiltag
    [one] Planen har 1 tiltag
   *[other] Planen har { $count } tiltag
}
meeting-measures-off = { $count ->
    [one] 1 er slået fra
   *[other] { $count } er slået fra
}
meeting-assumptions-title = { $count ->
    [0] Planen bygger ikke på antagelser
    [one] Planen bygger på 1 antagelse
   *[other] Planen bygger på { $count } antagelser
}
meeting-no-assumptions = Alt, hvad siderne viser, er trykt i en aftale eller er planens egne tal.
meeting-sources = Kilder
meeting-no-area = Området »{ $area }« findes ikke i planen.
meeting-page-verdict = Vurdering
meeting-page-measures = Tiltag
meeting-page-assumptions = Antagelser og kilder
meeting-chart-level = Plan mod ramme
meeting-chart-deviation = Råderum
meeting-chart-measures = Tiltag år for år
meeting-chart-bridge = Fra udgangspunkt til plan
meeting-chart-balance = Aftalens balance
meeting-chart-timeline = Området i alle aftaler
meeting-chart-exposure = Betinget bloktilskud
meeting-chart-sensitivity = Hvad vurderingen afhænger af

## Tidslinje
count-1 = én
count-2 = to
count-3 = tre
count-4 = fire
count-5 = fem
count-6 = seks
timeline-title-mixed = { $area } i { $count } aftaler: beløbene står i hver sit prisniveau og kan ikke sammenlignes direkte
timeline-title-one-mixed = { $area } i { $count } aftale: ikke alle beløb har samme trykte prisniveau
timeline-title-same = { $area } i { $count } aftaler
timeline-title-one = { $area } i { $count } aftale
timeline-title-restated = { $area } i { $count } aftaler, omregnet til { $level }
timeline-title-restated-one = { $area } i { $count } aftale, omregnet til { $level }
timeline-own-levels = hvert tal i sit eget prisniveau
timeline-changes = Ændring i { $area }
timeline-amounts = Beløb om { $area }
timeline-level-none = intet prisniveau
timeline-derived = beregnet
timeline-rates = PL-sats, { $series }
timeline-rate-printed = trykt, pct.
timeline-rate-assumed = antaget, pct.
timeline-rates-missing = { $count ->
    [one] 1 mangler
   *[other] { $count } satser mangler
}
timeline-missing = { $count ->
    [one] En omregning kræver satsen for hvert år imellem; én af dem er i ingen af aftalerne. Den kan angives som antagelse.
   *[other] En omregning kræver satsen for hvert år imellem; { $count } af dem er i ingen af aftalerne. En manglende sats kan angives som antagelse.
}
timeline-not-joined = Kun beløb i samme trykte prisniveau forbindes, og kun år for år.
timeline-left-out = Ikke omregnet til { $level } og ikke vist: { $figures }.
timeline-no-level = { $figure } (intet prisniveau er trykt)
timeline-no-rate = { $figure } (satsen { $span } mangler)
timeline-break = brud
timeline-break-note = Beregnet, { $name }: { $sums }. { $note }
timeline-finer = Trykt mere nøjagtigt: { $figures }.
timeline-names = Tallene er: { $names }.
timeline-footer = Aftalerne
command-show-timeline = Tidslinje
chart-tab-timeline = Tidslinje
chart-no-timeline = Ingen aftale angiver beløb for { $area }
chart-no-timeline-hint = Tidslinjen viser, hvad aftalerne angiver for det valgte område. Vælg et andet område til venstre.
cli-timeline-none = Ingen aftale angiver beløb for »{ $area }«. Der er beløb for: { $known }
cli-chart-needs-file = Denne figur kræver et scenarie. Kun tidslinjen (--kind timeline) kan tegnes uden.
cli-not-a-price-level = »{ $text }« er ikke et prisniveau. Skriv fx 2024-pl.
edit-own-agreements = Ret egne aftaler
own-title = Aftalen { $agreement }
own-use = Brug i dette scenarie
own-keep = Læg i min mappe
own-nothing-asked = Der er intet at spørge om i filen.
own-still-asked = Intet af dette er godtaget. Bruges aftalen, som den er, spørger scenariet om det samme, til filen er rettet eller svarer under checked.
own-used-already = Scenariet bruger allerede aftalen
own-no-folder = Der er ingen mappe til egne aftaler her
own-used = { $agreement } er lagt i scenariet og føjet til dets aftaler.
own-kept = Lagt i { $path }
own-started = { $agreement } er lagt i scenariet med tallenes navne og uden beløb.
own-id-shipped = Id'et { $id } er taget af en aftale, der følger med programmet, og den siger noget andet: { $differences }. Bruges filen, spørger scenariet, hvilken der gælder.
own-id-file = Id'et { $id } er også id i { $by }, som siger noget andet: { $differences }. Bruges filen, spørger scenariet, hvilken der gælder.
own-id-embedded = Scenariet har allerede en aftale med id'et { $id }, som siger noget andet: { $differences }. Bruges filen, træder den i stedet; det kan fortrydes.
browse-own-file = Egen aftale, i din mappe
browse-own-embedded = Egen aftale, i scenariet
browse-new-agreement = Ny aftale…
new-agreement-title = Ny aftale
new-agreement-text = Den nye aftale får den valgtes tal og tabeller, men ingen beløb, prisniveauer eller noter. Et tal uden beløb siger ingenting, før det er udfyldt.
new-agreement-from = Begynd ud fra
new-agreement-year = Budgetår
new-agreement-accept = Opret
new-agreement-none = Vælg en aftale at begynde ud fra
form-change = Ret
form-change-it = Ret { $name }…
form-delete-it = Slet { $name }
amounts-label = Beløb
amounts-of-year = Beløb i { $year }
amounts-unread = Et af beløbene kan ikke læses
amounts-missing = Skriv beløbet for mindst ét år
vintages-head = Korrektioner
vintages-add = Tilføj korrektion…
vintages-not-used = Scenariet bruger ikke aftalen
vintage-title = Korrektion af en aftalt ramme
vintage-date = Dato
vintage-date-hint = Fx 2024-03-01
vintage-date-missing = Skriv datoen som 2024-03-01
vintage-level-agreed = som den aftalte ramme
vintage-agreed = aftalt: { $amount }
frames-head = Områdets rammer og korrektioner
frames-add = Tilføj egen ramme…
own-frame-title = Egen ramme
own-frame-bound = Grænse
own-frame-at-most = højst
own-frame-at-least = mindst
own-frame-on = Gælder
own-frame-level = niveauet
own-frame-change = tiltagenes ændring
own-frame-force = Hvor fast
assumptions-add = Tilføj antagelse…
assumptions-change = Ret antagelsen…
assumption-title = Ret en antagelse
assumption-what = Hvad antages
assumption-rate = en pris- og lønsats
assumption-frame = et områdes ramme efter det sidst aftalte år
assumption-baseline = et områdes udgangspunkt efter dets sidste år
assumption-series = Serie
assumption-to = Til året
assumption-way = Hvordan går det videre
assumption-hold = fastholdt realt
assumption-grow = realvækst
assumption-amounts = egne beløb
assumption-growth = Realvækst i pct. om året
assumption-phasing = Vejen til slutpunktet
assumption-linear = lige store skridt
assumption-at-end = intet før slutåret
assumption-first-step = Første skridt i året
own-keep-carried = Gem aftalen i min mappe
own-figure-change = Ret tallet…
own-figure-not-here = Tal af den art rettes i filen
own-figure-title = Ret et tal i en egen aftale
own-figure-accept = Gem tallet
own-figure-rates = Satser i pct.
own-figure-rate-of = Sats { $from }-{ $to } i pct.
own-figure-place = Sted i aftalen
own-figure-place-hint = Fx kap. 2; tabel 1
own-figure-place-missing = Skriv, hvor i aftalen tallet står
own-figure-odd = Ret tallet, eller skriv, hvorfor det står
own-figure-because = Behold med begrundelse

## Kladder, fremmede ændringer og det, der står i vejen for at gemme
command-recover = Gendan kladder…
hindrance-nothing-lost = Der er ingen kladder at gendanne
status-saving = Gemmer…
notice-journal-failed = Kladden kan ikke skrives til { $path }: { $why } Gem selv ofte.
notice-journal-broken = En kladde fra en tidligere kørsel kan ikke læses. Den ligger nu i { $path }
banner-changed = Filen er ændret af et andet program.
banner-changed-by = Filen er ændret af et andet program. Forskel fra det, du ser: { $difference }.
banner-gone = Filen findes ikke længere. Det, der står her, er nu kun her.
banner-elsewhere = Filen er også åben i et andet vindue. Den, der gemmer sidst, overskriver den anden.
banner-reload = Genindlæs
banner-compare = Sammenlign
banner-keep-mine = Behold min
banner-save-again = Gem igen
trouble-not-saved-title = Filen er ikke gemt
trouble-not-saved-text = Filen er, som den var. Dine ændringer er her stadig.
trouble-not-saved-yes = Prøv igen
trouble-changed-title = Filen er ændret af et andet program
trouble-changed-text = Gemmer du her, går det andet programs ændringer tabt.
trouble-changed-yes = Erstat
trouble-elsewhere-title = Filen er åben i et andet vindue
trouble-elsewhere-text = Gemmer du her, kan det andet vindue bagefter overskrive det – eller omvendt.
trouble-elsewhere-yes = Gem alligevel
trouble-reload-title = Genindlæs filen?
trouble-reload-text = De ændringer, du ikke har gemt, går tabt.
trouble-reload-yes = Genindlæs
lost-title = { $count ->
    [one] En kladde blev ikke gemt
   *[other] { $count } kladder blev ikke gemt
}
lost-text = Programmet sluttede, før de seneste ændringer var gemt. Gendan lægger dem frem som ikke gemt; filen røres først, når du gemmer.
lost-later = Senere
lost-when = Senest ændret { $when }: { $what }.
lost-no-file = Har ingen fil endnu
lost-measures = { $count ->
    [one] 1 tiltag
   *[other] { $count } tiltag
}
lost-file-changed = Filen er ændret siden.
lost-damaged = Slutningen af kladden kan ikke læses og er udeladt.
lost-recover = Gendan
lost-discard = Kassér
lost-recover-name = Gendan { $title }
lost-discard-name = Kassér { $title }
difference-added = { $count ->
    [one] 1 nyt tiltag
   *[other] { $count } nye tiltag
}
difference-changed = { $count ->
    [one] 1 ændret tiltag
   *[other] { $count } ændrede tiltag
}
difference-removed = { $count ->
    [one] 1 slettet tiltag
   *[other] { $count } slettede tiltag
}
difference-other = ændringer uden for tiltagene
difference-none = ingen forskel
## Indsættelse i gitteret
paste-title = Indsæt { $size } celler
paste-unit = Tal uden enhed er i
paste-level = Tallene læses i rækkernes eget prisniveau: { $levels }
paste-head-level = Hovedet siger { $head }, og rækkerne står i { $rows }. Tallene omregnes ikke.
paste-fixed = { $count ->
    [one] 1 række kan ikke rettes og bliver, som den er
   *[other] { $count } rækker kan ikke rettes og bliver, som de er
}
paste-adds = { $count ->
    [one] Tilføj rækken under det sidste tiltag som nyt tiltag
   *[other] Tilføj { $count } rækker under det sidste tiltag som nye tiltag
}
paste-lay = Sæt ind
paste-asked = Vælg decimaltegn for kolonne { $column }
paste-mark = Decimaltegn i kolonne { $column }
paste-choose-mark = Vælg decimaltegn
paste-comma = Komma
paste-point = Punktum
paste-example = : { $text } er { $number }
paste-outside = Ikke i planens år
paste-no-year = Intet årstal
paste-twice = Samme år to gange
paste-new = Nyt: { $title }
paste-not-read = ikke læst
paste-unread-count = { $count ->
    [one] 1 celle kan ikke læses og tages ikke med
   *[other] { $count } celler kan ikke læses og tages ikke med
}
paste-unread-cell = { $cell }: { $why }
paste-why-text = »{ $text }« er ord, ikke et beløb
paste-unread = Kan ikke læses som et beløb
paste-nothing = Der er ingen beløb på udklipsholderen

# Sammenligning i vinduet
command-compare = Sammenlign…
command-compare-help = Holder to planer, alternativer eller filer op mod hinanden og forklarer forskellen.
command-side-by-side = Side om side…
command-side-by-side-help = Viser op til seks planer, alternativer eller filer i én tabel og én figur.
command-export-comparison = Gem sammenligningen…
command-export-comparison-help = Skriver sammenligningen på skærmen til en fil: Markdown, tekst eller JSON.
compare-explained = Forskellen
compare-side-by-side = Side om side
compare-ways = Måder at sammenligne på
compare-plan = Plan { $letter }
compare-saved = Sidst gemt
compare-moved = Planen på { $agreement }
compare-other-file = En anden fil…
compare-swap = Byt om
compare-area = Område i figuren
compare-year = År
compare-first-area = Det første område, der er forskelligt
compare-worst-area = Området med den værste vurdering
compare-most-moved = Året med den største forskel
compare-all-years = Alle år
compare-no-chart = Der er ingen forskel at vise i det område og år.
compare-cannot = { $name } kan ikke vises:
compare-copy = Kopiér
compare-copy-cells = Tabellen til et regneark
compare-copy-text = Siden som tekst
compare-copy-markdown = Siden som Markdown
compare-save = Gem
compare-add = Tilføj en plan
compare-full = Der er plads til seks planer. Fjern en først.
compare-order = Rækkefølge
compare-order-none = Som valgt
compare-order-headroom = Mest råderum først
compare-order-cost = Billigste tiltag først
compare-order-exposure = Mindst på spil først
compare-drawn = Figuren viser
compare-multiples = Én figur for hver plan
compare-overlay = Alle i samme figur
compare-pin = Brug { $name } som reference
compare-unpin = Brug ikke længere { $name } som reference
compare-leave = Fjern { $name } fra sammenligningen
hindrance-nothing-compared = Vælg først planer, der kan sammenlignes.
dialog-compare-title = Sammenlign med en fil
dialog-export-comparison-title = Gem sammenligningen
notice-comparison-copied = Tabellen er kopieret.
notice-comparison-copied-as-text = Sammenligningen er kopieret som tekst.
notice-comparison-copied-as-markdown = Sammenligningen er kopieret som Markdown.

# Planer side om side
side-title = { $count ->
    [one] En plan
   *[other] { $count } planer side om side
}
side-headroom = Mindste råderum
side-cost = Tiltag i alt over årene
side-cost-in-year = Tiltag i alt i { $year }
side-exposure = Betinget bloktilskud på spil
side-plan = Plan
side-same = samme
side-undecided = uafgjort
side-reference = { $name } (reference)
side-note-reference = De andre planer er vist som forskelle fra { $name }; vurderingerne er deres egne.
side-note-level = { $name } er lagt i { $other } og er omregnet til { $level } her.
side-verdict-in = { $verdict } i { $names }
side-verdict-in-all = { $verdict } i alle { $count } planer
side-how-many = Der skal være mindst 2 og højst { $most } planer; der er nævnt { $count }.
side-no-such-plan = Der er ingen plan nummer { $number }; der er nævnt { $count }.
side-no-common-year = Planerne har ingen fælles år, så de kan ikke stå side om side.

# Forskellen mellem to planer
difference-title = Forskellen mellem to planer
difference-first = A: { $name }
difference-second = B: { $name }
difference-of-plan = Planen
difference-plan = Plan
difference-change = Tiltag i alt
difference-in-first = { $name }, A
difference-in-second = { $name }, B
difference-row = Forskel, B − A
difference-other-measures = { $count ->
    [one] 1 andet tiltag
   *[other] { $count } andre tiltag
}
difference-unmoving = { $subject }: { $aspect }
difference-unmoving-head = Ændret uden virkning på tallene
difference-notes-head = Anm.
difference-note-level = B er vist i { $other } og er omregnet til { $level } her.
difference-note-years = Kun de fælles år, { $years }, er sammenlignet.
difference-note-assumed = * Tallet bygger på antagelser i mindst én af planerne.
difference-same = De to planer er ens.
difference-no-number = Ingen tal er forskellige.
difference-see-tables = Tallene er forskellige; se tabellerne.
difference-plan-moves = Planen for { $area } er { $moves }.
difference-change-moves = Tiltagene for { $area } er tilsammen { $moves }.
difference-frame-moves = { $frame } er { $moves }.
difference-higher-in-years = { $amount } højere i { $years }
difference-lower-in-years = { $amount } lavere i { $years }
difference-higher-in-all = { $amount } højere over årene i alt
difference-lower-in-all = { $amount } lavere over årene i alt
difference-amount-in-all = { $amount } i alt
difference-because = Det skyldes, at { $causes }.
difference-mostly-because = Det skyldes især, at { $causes }.
difference-verdict = { $frame } er { $after } i { $years } i B; i A: { $before }.
difference-no-frame-left = { $frame } findes ikke for { $years } i B; i A: { $before }.
difference-no-common-year = { $from } og { $to } har ingen fælles år, så der er intet at sammenligne.
difference-nothing-to-compare = Sammenlign med hvad? Angiv en fil mere eller et alternativ med --alternative.
difference-bridge-line = { $area }, { $year }: fra A til B. { $unit }
difference-bar-first = A
difference-bar-second = B
difference-bar-rest = Øvrige forskelle
difference-bar-origin = A { $amount }
difference-note-hatched = Skraverede dele bygger på antagelser i mindst én af planerne.
cause-baseline = Udgangspunkt for { $area }
cause-assumption = Antagelse: { $subject }
cause-rates = PL-satser
cause-own-frame = Egen ramme: { $title }
cause-vintage = Korrektion af { $figure }, { $dated }
cause-agreement = Aftalen { $id }
cause-scope = Hvis budget det er, og egne områder
cause-rounding = Afrunding ved omregning
fate-came = ny
fate-gone = udgået
fate-changed = ændret
fate-on = slået til
fate-off = slået fra
fate-moved = flyttet
fate-followed = følger andre tiltag
clause-subject = { $subject }
clause-assumption = antagelsen om { $subject }
clause-is-came = { $subject } er kommet til
clause-is-gone = { $subject } er udgået
clause-is-changed = { $subject } er ændret
clause-is-on = { $subject } er slået til
clause-is-off = { $subject } er slået fra
clause-is-moved = { $subject } er flyttet til et andet område
clause-is-followed = { $subject } regnes sammen med tiltag, der er ændret
clause-rates = PL-satserne er andre
clause-scope = planen gælder andre eller har andre egne områder
clause-rounding = omregningen afrundes
aspect-title = titel
aspect-note = bemærkning
aspect-years = år
aspect-price-level = prisniveau
aspect-agreements = hvilke aftaler den nævner
aspect-meeting = mødets sider
aspect-alternatives = alternativer
aspect-order = rækkefølge
aspect-came = nyt tiltag, der ikke tæller med
aspect-gone = udgået tiltag, der ikke talte med
aspect-numbers = ændret uden virkning her
aspect-standing = status
aspect-source = kilde
aspect-range = spænd
aspect-account = kontonummer
aspect-group = gruppe
aspect-financing = finansiering
aspect-reason = begrundelse

# Alternativer i vinduet
alternatives = Planen og dens alternativer
alternative-plan = Planen
alternative-more = Handlinger for alternativet
alternative-title = Titel
alternative-over = Bygger på
alternative-no-title = Skriv, hvad alternativet hedder
alternative-new-title = Nyt alternativ
alternative-new-text = Et alternativ rummer kun det, der er anderledes. Alt andet følger planen, også når planen siden rettes.
alternative-new-accept = Opret
alternative-copy-title = Kopi af alternativet
alternative-rename-title = Ret alternativet
alternative-unchanged = Titel og grundlag er, som de var
command-move-alternative-left = Flyt alternativet til venstre
command-move-alternative-left-help = Stiller det viste alternativ foran det forrige.
command-move-alternative-right = Flyt alternativet til højre
command-move-alternative-right-help = Stiller det viste alternativ efter det næste.
hindrance-first-alternative = Det er det første alternativ
hindrance-last-alternative = Det er det sidste alternativ
command-ties = Enten eller, og hvad der kræver hvad…
command-ties-help = Binder tiltag sammen: højst ét af to, eller det ene kun sammen med det andet.
ties-title = Sammenhæng mellem tiltag
ties-text = Det gælder i planen og i alle alternativer. Er noget slået til mod reglerne, står det under Problemer, og tallene regnes som sædvanlig.
ties-none = Ingen tiltag hænger sammen endnu.
ties-exclusive = Enten { $measures }
ties-or = eller
ties-requires = { $measure } kræver { $needs }
ties-remove = Fjern: { $tie }
ties-kind = Regel
ties-kind-exclusive = Enten eller
ties-kind-requires = Kræver
ties-one = Første tiltag
ties-other = Andet tiltag
ties-choose = Vælg tiltag
ties-search = Søg efter titel
ties-nothing = Ingen tiltag med den titel
ties-add = Tilføj
ties-two = Vælg to forskellige tiltag
ties-known = Den regel er der allerede
ties-accept = Gem reglerne
ties-unchanged = Reglerne er, som de var
own-in-place-title = Skriv egne tal i alternativet?
own-in-place-text = Beløbene i ”{ $title }” står i en aftale. I alternativet kan tiltaget slås fra, og et tiltag med dine egne tal træde i stedet, med aftalens tal som udgangspunkt. Planen ændres ikke.
own-in-place-turn = Skriv egne tal
own-in-place-measure = { $title } (egne tal)
hindrance-stands-in-plan = Det står i planen. Skift til planen for at rette det; her kan tiltaget slås til og fra og få andre beløb
alternative-delete-title = Slet ”{ $title }”?
alternative-delete-text = Planen og de andre alternativer bliver, som de er. Sletningen kan fortrydes.
alternative-delete-accept = Slet alternativet
alternative-is-below = Andre alternativer bygger på det: { $others }. Slet dem først.
command-new-alternative = Nyt alternativ…
command-new-alternative-help = Begynder et alternativ til planen eller til det viste alternativ.
command-copy-alternative = Kopiér alternativet…
command-copy-alternative-help = Laver et nyt alternativ med det samme indhold som det viste.
command-rename-alternative = Titel og grundlag…
command-rename-alternative-help = Giver det viste alternativ en anden titel, eller lader det bygge på noget andet.
command-delete-alternative = Slet alternativet…
command-delete-alternative-help = Sletter det viste alternativ, efter at have spurgt.
command-use-plan-amount = Brug planens tal
command-use-plan-amount-help = Fjerner alternativets eget tal i den valgte celle.
command-use-plan-measure = Brug planens tal for tiltaget
command-use-plan-measure-help = Fjerner alt, hvad alternativet har ændret ved det valgte tiltag.
command-show-plan = Vis planen
command-show-plan-help = Går fra et alternativ tilbage til planen.
command-show-alternative-1 = Vis 1. alternativ
command-show-alternative-1-help = Viser planens første alternativ.
command-show-alternative-2 = Vis 2. alternativ
command-show-alternative-2-help = Viser planens andet alternativ.
command-show-alternative-3 = Vis 3. alternativ
command-show-alternative-3-help = Viser planens tredje alternativ.
command-show-alternative-4 = Vis 4. alternativ
command-show-alternative-4-help = Viser planens fjerde alternativ.
command-show-alternative-5 = Vis 5. alternativ
command-show-alternative-5-help = Viser planens femte alternativ.
command-show-alternative-6 = Vis 6. alternativ
command-show-alternative-6-help = Viser planens sjette alternativ.
hindrance-no-alternative = Det er planen, der vises, ikke et alternativ
hindrance-no-such-alternative = Så mange alternativer har planen ikke
hindrance-nothing-overridden = Her er tallet det samme som i planen
hindrance-in-alternative = Det er fælles for planen og alle alternativer. Skift til planen for at ændre det
hindrance-of-the-plan = Tiltaget hører til planen. Slå det fra her, eller skift til planen
palette-alternative = Alternativ
palette-show-alternative = Vis { $title }
cell-overridden = Ændret i alternativet; ellers { $below }
measure-overridden = ændret
measure-added = tilføjet
measure-overridden-help = Alternativet er her anderledes end det, det bygger på
edit-use-below = Brug planens tal for ”{ $subject }”

# Tabeller, der indsættes eller importeres
cell-percent = »{ $text }« er en procent, ikke et beløb
cell-sheet-error = »{ $text }« er en fejl i regnearket
cell-too-narrow = Kolonnen var for smal i regnearket, så tallet blev ikke kopieret
cell-shortened = »{ $text }« er forkortet, så cifre mangler
cell-no-amount = »{ $text }« er ikke et beløb
table-too-many-rows = Tabellen har mere end { $most } rækker
table-too-many-columns = Tabellen har mere end { $most } kolonner
table-too-many-cells = Tabellen har mere end { $most } udfyldte celler
table-text-too-long = En celle har mere end { $most } tegn
table-too-many-bytes = Filen er for stor
table-io = Filen kan ikke læses: { $why }
table-not-a-workbook = Filen er ikke et regneark (xlsx eller ods)
table-locked = Filen er låst med en adgangskode, eller det er et gammelt xls-ark. Gem den som xlsx uden adgangskode.
table-no-sheet = Filen har ikke det ark
table-damaged = Filen er beskadiget: { $why }
table-damaged-somehow = Filen er beskadiget
command-import = Importér tiltag…
dialog-import-title = Importér tiltag fra en tabel
import-title = Importér tiltag
import-sheet = Ark
import-unit = Standardenhed
import-price-level = Standardprisniveau
import-area = Standardområde
import-area-none = (intet)
import-first-row = Første række
import-column = Kolonne { $column }
import-preview = Tabellens første rækker
import-role-nothing = (tages ikke med)
import-role-title = Titel
import-role-area = Område
import-role-standing = Status
import-role-price-level = Prisniveau
import-role-account = Kontokode
import-role-source = Kilde
import-role-note = Note
import-role-amount = Beløb { $year }
import-mark = Decimaltegn
import-mark-question = { $example } kan læses på to måder. Hvad er decimaltegnet?
import-mark-mixed = »{ $comma }« har decimalkomma, og »{ $point }« har punktum. Hvad er decimaltegnet?
import-mark-comma = komma: { $example }
import-mark-point = punktum: { $example }
import-mark-open = vælg
import-count = { $taken } af { $rows } rækker kan tages ind
import-refused-head = Tages ikke ind:
import-refused = Række { $row }: { $why }
import-refused-titled = Række { $row }, { $title }: { $why }
import-refused-more = … og { $count } mere
import-no-title = ingen titel
import-text-too-long = for lang tekst
import-total = en sum af andre rækker
import-no-amount = ingen beløb
import-no-area = intet område
import-unknown-area = »{ $text }« er ikke et kendt område
import-unknown-area-near = »{ $text }« er ikke et kendt område. Mener du »{ $near }«?
import-unknown-standing = »{ $text }« er ikke en status. Skriv aftalt, besluttet, foreslået eller ønsket.
import-unknown-price-level = »{ $text }« er ikke et prisniveau. Skriv fx 2025-pl.
import-in-column = { $column }: { $why }
import-year-twice = To kolonner har beløb for { $year }
import-no-title-column = Vælg den kolonne, der har titler
import-no-amount-column = Vælg de kolonner, der har beløb
import-decimal-mark = Vælg decimaltegnet i kolonne { $column }
import-too-many = Planen kan ikke rumme så mange tiltag
import-nothing = Ingen række kan tages ind
import-accept = { $count ->
    [one] Tag ét tiltag ind
   *[other] Tag { $count } tiltag ind
}
## Projektmappen til regneark
workbook-sheet-summary = Resumé
workbook-sheet-charts = Figurer
workbook-sheet-years = År
workbook-sheet-measures = Tiltag
workbook-sheet-frames = Rammer
workbook-sheet-rates = Satser
workbook-sheet-assumptions = Antagelser
workbook-sheet-sources = Kilder
workbook-on = Til (1/0)
workbook-measure = Tiltag
workbook-area = Område
workbook-standing = Status
workbook-level = Prisniveau
workbook-assumed = Antaget
workbook-row = Række
workbook-year = År
workbook-whole = Del af
workbook-addend = Led
workbook-series = Serie
workbook-from = Fra
workbook-to = Til
workbook-percent = Pct.
workbook-factor = Faktor
workbook-letter = Bogstav
workbook-assumed-of = Om
workbook-assumed-what = Antagelse
workbook-accepted-place = Hvor
workbook-accepted-what = Advarsel
workbook-because = Begrundelse
workbook-source-place = Kilde og sted
workbook-measures-unit = { $unit }, hvert beløb i tiltagets eget prisniveau
workbook-measures-hint = Sæt 1 eller 0 i første kolonne for at slå et tiltag til eller fra. Blå tal kan ændres; arket År regner videre.
workbook-frames-unit = { $unit }, hvert beløb i sit eget prisniveau
workbook-frames-hint = Udgangspunkter og rammer, led for led, som trykt eller indtastet. En egen rettelse af et aftalt tal er ikke længere aftalens.
workbook-rates-hint = Pris- og lønsatser i pct. fra et år til det næste. Antagne satser står med kursiv og bogstav.
workbook-ways = Hvad én krone bliver til
workbook-assumptions-hint = Bogstavet står ved hvert tal, der bygger på antagelsen.
workbook-years-hint = Tiltag er omregnet til det viste prisniveau. En tom celle er intet beløb og ikke nul. Kursiv og bogstav: bygger på en antagelse.
workbook-charts-hint = Figurerne følger arket År.
workbook-within = Tiltag i { $area }
workbook-taken-out = { $figure }, taget ud
workbook-vintage = Reguleret ramme { $date }
workbook-openness = Trykt præcision, ±
workbook-conditional = Betinget bloktilskud
workbook-up-to = Op til
workbook-fingerprint = Fingeraftryk { $fingerprint }
workbook-verdict-hint = Sætningerne er skrevet ved eksporten. Tabellen herunder regnes om.
workbook-how = Sådan bruges mappen
workbook-how-change = Blå tal på lys bund kan ændres: beløb, satser og rammer. Arket År og tabellen her regner videre.
workbook-how-switch = I arket Tiltag er 1 slået til og 0 slået fra.
workbook-how-assumed = Kursiv og et bogstav i kolonnen Antaget: tallet bygger på en antagelse, som står i arket Antagelser.
workbook-how-rounding = Programmet regner med 28 cifre, et regneark med 15. Råderum afrundes derfor her til { $decimals } decimaler ({ $unit }), før de vurderes; intet andet afrundes.
workbook-how-fixed = Hvad en formel ikke kan bære, fx en aftalt regel, står som programmets tal med en note og følger ikke med, når noget ændres.
workbook-note-rule = Beregnet af en regel i en aftale; tallet følger ikke med, når noget ændres her.
workbook-note-ramp = Lige store skridt mellem to beløb, regnet ud af programmet.
workbook-note-price-volume = Pris gange mængde, regnet ud af programmet.
workbook-note-not-indexed = Omregnes ikke mellem prisniveauer.
workbook-note-fixed = Programmets tal i det viste prisniveau; det følger ikke med, når satserne ændres.
workbook-note-too-fine = Flere cifre end et regneark kan holde: { $numbers }
cli-report-too-large = Projektmappen kan ikke skrives: { $why }
# The list of measures: many at once, search and filter; what assumptions touch
measures-total-of-all = I alt, alle { $count }
measures-without-group = Uden gruppe
measures-without-source = Uden kilde
measures-picked = { $count } tiltag valgt
measures-search = Søg i tiltag
measures-search-hint = Titel, note, konto, kilde, gruppe
measures-filters = Filtre
measures-filters-active = Filtre ({ $count })
measures-found = { $found } af { $of }
measures-found-none = Ingen tiltag passer. Esc rydder søgningen
measures-clear = Ryd
measures-filter-standing = Status
measures-filter-any-standing = Alle
measures-filter-on = Til og fra
measures-filter-on-any = Alle
measures-filter-on-only = Slået til
measures-filter-off-only = Slået fra
measures-filter-assumed = Bygger på antagelse
measures-filter-problem = Har et problem
measures-by = Vis efter
measures-by-order = Rækkefølge
measures-by-group = Gruppe
measures-by-standing = Status
measures-by-source = Kilde
measures-heading = { $heading }, { $count } tiltag
measures-actions = Handlinger for ”{ $title }”
measures-picked-actions = Handlinger for de valgte tiltag
measures-left-out = { $count } tiltag er ikke ændret: { $why }
command-select-measures = Vælg alle tiltag i listen
command-change-measures = Ret tiltag…
command-shift-measures = Forskyd i år…
command-scale-measures = Skalér i procent…
command-split-measure = Del tiltag i to…
command-spell-out-measures = Gør til beløb pr. år
command-move-measures-up = Flyt tiltag op
command-move-measures-down = Flyt tiltag ned
command-find-measures = Søg i tiltag
hindrance-one-measure = Vælg kun ét tiltag
hindrance-listed-by = Vis listen efter rækkefølge for at flytte
hindrance-no-measures = Der er ingen tiltag her
hindrance-from-agreement = En aftale bestemmer beløbene. Gør dem først til beløb pr. år
hindrance-amounts-already = Tiltaget har allerede beløb pr. år
cannot-reshape-from-agreement = en aftale bestemmer beløbene; gør dem først til beløb pr. år
cannot-reshape-outside-years = et beløb ville falde før 1970 eller efter 2199
cannot-reshape-too-many-digits = et beløb ville få flere end 17 cifre
cannot-reshape-not-divisible = delene ville ikke give helheden i hvert år; gør det først til beløb pr. år
cannot-reshape-not-computed = et år kan ikke beregnes, før problemet er løst
cannot-reshape-no-amount = der er intet beløb i { $year } at tage af
measures-change-title = { $count ->
    [one] Ret tiltaget
   *[other] Ret { $count } tiltag
}
measures-shift-title = { $count ->
    [one] Forskyd tiltaget
   *[other] Forskyd { $count } tiltag
}
measures-scale-title = { $count ->
    [one] Skalér tiltaget
   *[other] Skalér { $count } tiltag
}
measures-split-title = Del tiltaget i to
measures-unchanged = Uændret
measures-group-hint = Fx et budgetspor; tom fjerner gruppen
measures-nothing-changed = Intet er rettet endnu
measures-shift-years = Antal år
measures-shift-hint = 1 er et år senere, −1 et år før. Beløb uden for planens år bliver i tiltaget
measures-shift-missing = Skriv et helt antal år, fx 1 eller −1
measures-scale-percent = Procent af beløbene nu
measures-scale-hint = 95 giver 5 pct. mindre. Alle decimaler bevares, ned til en titusindedel krone
measures-split-name = Titel på den nye del
measures-split-how = Den nye del får
measures-split-share = en andel i procent
measures-split-amounts = beløb pr. år
measures-split-percent = Andel i procent
measures-split-accept = Del
measures-part-of = { $title }, del 2
measures-shift-accept = Forskyd
measures-scale-accept = Skalér
assumptions-touches = Berører
assumptions-turns = Hvornår vender vurderingen?
assumptions-turns-ask = Beregn
assumptions-without = Slettes den
assumptions-without-nothing = Intet andet ændrer sig
touched-nothing = Ingen tal bygger på den
touched-areas = { $count ->
    [one] 1 område
   *[other] { $count } områder
}
touched-years = { $count ->
    [one] 1 år
   *[other] { $count } år
}
touched-measures = { $count ->
    [one] 1 tiltag
   *[other] { $count } tiltag
}
touched-frames = { $count ->
    [one] 1 ramme
   *[other] { $count } rammer
}
touched-verdicts = { $count ->
    [one] 1 vurdering
   *[other] { $count } vurderinger
}
touched-frame = { $frame }, { $area }
touched-baseline = Udgangspunkt, { $area }
touched-place = { $what }, { $years }
without-verdicts = { $count ->
    [one] 1 vurdering kan ikke gives
   *[other] { $count } vurderinger kan ikke gives
}
without-other-verdicts = { $count ->
    [one] 1 vurdering bliver en anden
   *[other] { $count } vurderinger bliver andre
}
without-numbers = { $count ->
    [one] 1 af planens tal kan ikke beregnes
   *[other] { $count } af planens tal kan ikke beregnes
}

# Ordlisten
word-agreement = Økonomiaftale
word-agreement-means = Det, regeringen og KL eller Danske Regioner er blevet enige om for næste års økonomi. Den sætter rammer for alle kommuner eller regioner tilsammen.
word-frame = Ramme
word-frame-means = En grænse, planen holdes op imod: for et områdes niveau eller for den ændring, tiltagene giver.
word-ceiling = Loft
word-ceiling-means = En ramme, der siger højst. Planen må ligge under, men ikke over.
word-floor = Mindstekrav
word-floor-means = En ramme, der siger mindst. Planen må ligge over, men ikke under.
word-target = Mål
word-target-means = Noget, parterne vil arbejde hen imod. At ramme ved siden af er ikke det samme som at bryde en bindende ramme.
word-commitment = Forpligtelse
word-commitment-means = Noget, parterne har lovet at gøre, uden at der følger en sanktion med.
word-service-frame = Serviceramme
word-service-frame-means = Hvad kommunerne tilsammen højst må budgettere med til service. Et betinget bloktilskud hænger på den.
word-capital-frame = Anlægsramme
word-capital-frame-means = Hvad kommunerne tilsammen højst må budgettere med til bruttoanlæg.
word-service-expenditure = Serviceudgifter
word-service-expenditure-means = Løbende udgifter til børn, skoler, ældre, administration og andet, som kommunen selv styrer. Overførsler er ikke med.
word-gross-capital = Bruttoanlæg
word-gross-capital-means = Udgifter til at bygge og anlægge, før indtægter som salg og tilskud er trukket fra.
word-transfers = Overførsler
word-transfers-means = Ydelser til borgere, for eksempel kontanthjælp og førtidspension. De følger loven og konjunkturerne og har ingen ramme.
word-insured-unemployed = Forsikrede ledige
word-insured-unemployed-means = Udgifter til dagpenge. I 2014 og 2020 en linje for sig, senere en del af overførslerne.
word-co-financing = Medfinansiering (KMF)
word-co-financing-means = Kommunernes betaling til regionerne for borgernes brug af sundhedsvæsenet.
word-other-expenditure = Øvrige udgifter
word-other-expenditure-means = Det, der hverken er service, overførsler, anlæg eller medfinansiering.
word-tax-revenue = Skatteindtægter
word-tax-revenue-means = Kommunernes indtægter af skat. De står med minus, fordi udgifter regnes som plus.
word-block-grant = Bloktilskud
word-block-grant-means = Statens generelle tilskud til kommunerne eller regionerne, uden krav om, hvad det bruges til.
word-conditional-grant = Betinget bloktilskud
word-conditional-grant-means = Den del af bloktilskuddet, der kun bliver betalt fuldt ud, hvis rammerne holdes under ét. Den er allerede med i bloktilskuddet.
word-exposure = Eksponering
word-exposure-means = Hvor meget af det betingede bloktilskud der kan stå på spil: op til det mindste af overskridelsen og det betingede beløb. Det er ikke en bøde, for ministeren vurderer den.
word-employment-grant = Beskæftigelsestilskud
word-employment-grant-means = Et tidligere tilskud, der dækkede kommunernes udgifter til forsikrede ledige. Fra 2022 står det ikke længere for sig selv.
word-special-grant = Særtilskud
word-special-grant-means = Tilskud til kommuner med en svær økonomi. Læg mærke til, om en aftale hæver det med eller til et beløb.
word-loan-pool = Lånepulje
word-loan-pool-means = Hvor meget kommunerne tilsammen kan få lov at låne til et formål. En pulje er ikke en udgift.
word-basic-contribution = Grundbidrag
word-basic-contribution-means = Kommunens bidrag til regionen i kroner pr. indbygger. Det reguleres og rundes af til hele kroner.
word-price-and-wage = Pris- og lønudvikling (PL)
word-price-and-wage-means = Hvor meget priser og løn stiger fra et år til det næste. Den bruges, når beløb flyttes mellem prisniveauer.
word-pl-rate = PL-skøn
word-pl-rate-means = Aftalens skøn over pris- og lønudviklingen i ét år for én slags udgifter. Service, anlæg og regioner har hver sin sats.
word-price-level = Prisniveau
word-price-level-means = Hvilket års priser et beløb er skrevet i, for eksempel 2024-pl. Beløb i to prisniveauer kan ikke lægges sammen.
word-current-prices = Løbende priser
word-current-prices-means = Beløb i det enkelte års egne priser.
word-constant-prices = Faste priser
word-constant-prices-means = Alle år skrevet i ét års priser, så man kan sammenligne dem.
word-indexation = Regulering
word-indexation-means = Hvilken sats et tiltags beløb følger, når prisniveauet skifter, eller at det ikke reguleres.
word-restating = Omregning
word-restating-means = At skrive et beløb i et andet prisniveau ved at gange med satserne imellem. Mangler en sats, siger programmet hvilken.
word-baseline = Udgangspunkt
word-baseline-means = Det, området koster, før tiltagene. Det kan være aftalens eget tal eller dit.
word-measure = Tiltag
word-measure-means = Én ændring i planen: en udvidelse, en besparelse eller en investering.
word-efficiency = Effektivisering
word-efficiency-means = At gøre det samme for færre penge. Besparelser står med minus.
word-phasing = Indfasning
word-phasing-means = Hvordan et tiltag vokser til sin fulde størrelse. Er kun endepunkterne aftalt, er årene imellem en antagelse.
word-plan = Plan
word-plan-means = Udgangspunktet plus de tiltag, der er slået til.
word-area = Område
word-area-means = Det, pengene går til. Et underområdes tiltag tæller også med i det område, det ligger i.
word-headroom = Råderum
word-headroom-means = Afstanden mellem ramme og plan. Plus er plads, minus er en overskridelse.
word-deviation = Afvigelse
word-deviation-means = Hvor langt planen ligger fra rammen. Figuren viser den for sig, fordi den er usynlig ved siden af hele beløbet.
word-compliance = Overholdelse
word-compliance-means = Planen holder sig på den rigtige side af rammen.
word-overshoot = Overskridelse
word-overshoot-means = Hvor meget planen ligger på den forkerte side af rammen.
word-undecided = Uafgjort
word-undecided-means = Forskellen er mindre end det, aftalen er trykt med. Tallene kan ikke vise, om rammen er holdt.
word-no-frame = Ingen ramme
word-no-frame-means = Der er ikke aftalt en grænse for området i det år.
word-not-computed = Ikke beregnet
word-not-computed-means = Et tal, programmet ikke vil regne ud, fordi noget mangler. Under Problemer står hvad.
word-printed-precision = Trykt præcision
word-printed-precision-means = Hvor nøjagtigt et tal er trykt. 304,8 mia. kr. er kun kendt på 50 mio. nær.
word-verdict = Vurdering
word-verdict-means = Om planen holder rammen: overholdt, overskredet, uafgjort eller ingen ramme.
word-standing = Status
word-standing-means = Hvor fast et tiltag er: aftalt, besluttet, foreslået eller ønsket.
word-agreed = Aftalt
word-agreed-means = Står i en aftale med det beløb.
word-decided = Besluttet
word-decided-means = Vedtaget af den, der bestemmer, men ikke en del af en aftale.
word-proposed = Foreslået
word-proposed-means = Lagt frem, men ikke vedtaget.
word-hoped-for = Ønsket
word-hoped-for-means = Noget, man gerne vil, uden at nogen har lovet det.
word-forward-year = Budgetoverslagsår
word-forward-year-means = De tre år efter budgetåret, ofte skrevet BO1, BO2 og BO3.
word-assumption = Antagelse
word-assumption-means = Noget, ingen aftale siger, men som du har valgt at regne med. Alt, den påvirker, er mærket med dens bogstav.
word-problem = Problem
word-problem-means = Noget, der gør et tal forkert eller umuligt at regne ud, med et forslag til at rette det.
word-vintage = Korrektion af ramme
word-vintage-means = En senere udgave af en aftalt ramme, for eksempel efter DUT. Den aftalte bliver stående ved siden af.
word-dut = DUT
word-dut-means = Det udvidede totalbalanceprincip: ændrer staten kommunernes opgaver, følger pengene med, og rammen flyttes.
word-mid-year = Midtvejsregulering
word-mid-year-means = En regulering af årets bloktilskud, mens året går. Aftalerne skriver ikke altid, hvilken vej.
word-proximity = Nærhedsfinansiering
word-proximity-means = Et beløb, regionerne kun beholder fuldt ud, hvis de opfylder nogle kriterier.
word-technology = Teknologibidrag
word-technology-means = En besparelse, der ventes af ny teknologi og bedre arbejdsgange.
word-residential-care = Botilbud
word-residential-care-means = Boliger med støtte til voksne med handicap eller sociale problemer.
word-consultants = Eksterne konsulenter
word-consultants-means = Rådgivning, der købes ude i byen. Aftalerne sætter et mål for at bruge mindre.
word-welfare = Velfærdsprioritering
word-welfare-means = Penge, der frigøres inden for rammen, så de kan bruges på velfærd. Rammen bliver ikke mindre.
word-as-a-whole = Kommunerne under ét
word-as-a-whole-means = Alle kommuner lagt sammen. En aftales ramme gælder dem tilsammen og ikke den enkelte.
word-of-which = Heraf
word-of-which-means = En del af et beløb, der allerede er talt med. Den må ikke lægges til.
word-and-onwards = Og frem
word-and-onwards-means = Beløbet gælder også i alle senere år.
word-counted-twice = Talt med to gange
word-counted-twice-means = Et tiltag, der allerede ligger i udgangspunktet. Programmet siger til og lægger det ikke bare sammen.
word-scenario = Scenarie
word-scenario-means = Én plan med sit udgangspunkt, sine tiltag og antagelser. Det ligger i én fil.

# Kommandoernes hjælp
command-new-help = Begynder en tom plan i en ny fane.
command-open-help = Åbner et scenarie, en aftale eller en tabel fra en fil.
command-recent-help = Viser de filer, du sidst har haft åbne.
command-save-help = Gemmer planen i dens fil.
command-save-as-help = Gemmer planen i en anden fil.
command-export-chart-help = Skriver figuren på skærmen til en fil.
command-export-report-help = Skriver tabeller, vurderinger og kilder til en fil.
command-copy-chart-help = Lægger figuren på udklipsholderen som et billede.
command-scenario-help = Retter titel, år, prisniveau og aftaler.
command-close-tab-help = Lukker planen og spørger, hvis den ikke er gemt.
command-settings-help = Vælger sprog, tema, enhed, decimaler og mere.
command-import-help = Henter tiltag fra et regneark, efter at du har set dem.
command-quit-help = Lukker vinduet og spørger om det, der ikke er gemt.
command-undo-help = Tager den seneste rettelse tilbage.
command-redo-help = Laver rettelsen igen.
command-cut-help = Lægger de markerede celler på udklipsholderen og tømmer dem.
command-copy-help = Lægger de markerede celler på udklipsholderen.
command-paste-help = Lægger tal fra udklipsholderen i cellerne.
command-copy-table-help = Lægger hele tabellen på udklipsholderen med hoveder og titler.
command-fill-down-help = Gentager den øverste markerede række nedad.
command-fill-right-help = Gentager det første markerede år mod højre.
command-mark-amounts-help = Markerer alle celler med beløb.
command-add-measure-help = Tilføjer et tiltag i det valgte område.
command-duplicate-measure-help = Laver en kopi af det valgte tiltag.
command-delete-measure-help = Sletter det valgte tiltag.
command-switch-measure-help = Lader det valgte tiltag tælle med eller ikke.
command-find-measures-help = Går til søgefeltet over tiltagene.
command-select-measures-help = Vælger alle tiltag, som listen viser.
command-change-measures-help = Retter status, område, priser eller gruppe for de valgte tiltag.
command-shift-measures-help = Flytter de valgte tiltags beløb nogle år frem eller tilbage.
command-scale-measures-help = Ændrer de valgte tiltags beløb med en procent.
command-split-measure-help = Deler det valgte tiltag i to, der tilsammen er det samme.
command-spell-out-measures-help = Skriver tiltagets virkning som et beløb for hvert år.
command-move-measures-up-help = Flytter de valgte tiltag én plads op.
command-move-measures-down-help = Flytter de valgte tiltag én plads ned.
command-show-level-help = Viser planen ved siden af rammen.
command-show-deviation-help = Viser råderummet for hvert år.
command-show-timeline-help = Viser, hvad aftalerne siger om området gennem årene.
command-show-measure-help = Viser det valgte tiltag i højre side.
command-show-why-help = Viser, hvordan det valgte tal er blevet til.
command-show-problems-help = Viser det, der skal rettes, før tallene holder.
command-browse-help = Søger og læser i aftalerne.
command-left-panel-help = Viser eller skjuler panelet i venstre side.
command-right-panel-help = Viser eller skjuler panelet i højre side.
command-next-tab-help = Går til den næste åbne fil.
command-previous-tab-help = Går til den forrige åbne fil.
command-danish-help = Viser programmet på dansk.
command-english-help = Viser programmet på engelsk.
command-light-help = Mørk skrift på lys bund.
command-dark-help = Lys skrift på mørk bund.
command-system-theme-help = Følger computerens tema.
command-zoom-in-help = Gør alt i vinduet større.
command-zoom-out-help = Gør alt i vinduet mindre.
command-zoom-reset-help = Sætter alt tilbage til den almindelige størrelse.
command-tour-help = Viser fem steder i vinduet, og hvad de er til.
command-shortcuts-help = Viser alle genveje.
command-glossary = Ordliste…
command-glossary-help = Forklarer fagets ord.
command-palette = Find alt…
command-palette-help = Finder en kommando, et område, et tiltag, et aftalt tal, en fil eller et ord.
command-menu = Åbn menuen
command-menu-help = Åbner menuen, så pilene kan gå i den.
command-next-part = Næste del af vinduet
command-next-part-help = Flytter tastaturet til den næste del af vinduet.
command-previous-part = Forrige del af vinduet
command-previous-part-help = Flytter tastaturet til den forrige del af vinduet.
command-chart-table = Vis figuren som tabel…
command-chart-table-help = Viser figurens tal i rækker, der kan læses højt.

# Find alt
palette-title = Find alt
palette-hint = Kommando, område, tiltag, aftalt tal, fil eller ord
palette-nothing = Intet fundet. Prøv et andet ord.
palette-area = Område
palette-measure = Tiltag · { $area }
palette-file = Seneste fil · { $folder }
palette-tab = Åben fil
palette-word = Ordliste
glossary-title = Ordliste
glossary-search = Søg i ordlisten
shortcuts-search = Søg i genvejene
shortcuts-grid = Tabellen
keys-arrows = Pile
keys-arrows-means = Vælg cellen ved siden af
keys-shift-arrows = Shift+pile
keys-shift-arrows-means = Markér flere celler
keys-command-arrows = Ctrl+pile
keys-command-arrows-means = Til næste kant af tal
keys-home-end = Home, End
keys-home-end-means = Første og sidste år
keys-enter = Enter
keys-enter-means = Tag tallet og gå ned
keys-tab = Tab
keys-tab-means = Tag tallet og gå til højre
keys-f2 = F2
keys-f2-means = Ret i cellen
keys-delete = Delete
keys-delete-means = Tøm cellerne
keys-command-enter = Ctrl+Enter
keys-command-enter-means = Samme tal i alle markerede celler
keys-escape = Esc
keys-escape-means = Fortryd det, du skriver; forlad tabellen

## Fletning: to udgaver af én plan
conflict-title = Uløst fletning
conflict-changed = Begge ændrede { $place }: { $both }.
conflict-added = Begge tilføjede { $place }, men ikke det samme: { $both }.
conflict-differs = Udgaverne er forskellige om { $place }: { $both }.
conflict-deleted = Den ene slettede { $place }, den anden ændrede indholdet. Den ændrede udgave står her, til det er afgjort.
conflict-twin = Begge tilføjede { $place } under samme id: { $both }. Begge står her; den anden udgave har fået id’et { $id }.
conflict-ours = Behold min
conflict-theirs = Tag den anden
conflict-keep-both = Behold begge
conflict-only-theirs = Kun den anden
conflict-keep-it = Behold
conflict-delete = Slet
conflict-in = { $thing } i { $where }
conflict-part-title = titlen på { $thing }
conflict-part-scope = hvis budget { $thing } gælder
conflict-part-years = årene i { $thing }
conflict-part-price-level = prisniveauet i { $thing }
conflict-part-note = bemærkningen til { $thing }
conflict-part-area = området for { $thing }
conflict-part-effect = effekten af { $thing }
conflict-part-amount = { $year } for { $thing }
conflict-part-remark = bemærkningen til { $year } på { $thing }
conflict-part-numbers = beløb og prisniveau for { $thing }
conflict-part-indexation = indekseringen af { $thing }
conflict-part-standing = status for { $thing }
conflict-part-on = om { $thing } tæller med
conflict-part-source = kilden til { $thing }
conflict-part-range = det lave og det høje skøn for { $thing }
conflict-part-account = kontoen for { $thing }
conflict-part-group = gruppen for { $thing }
conflict-part-financing = finansieringen af { $thing }
conflict-part-because = begrundelsen for { $thing }
conflict-part-shown = om { $thing } vises
conflict-part-over = hvad { $thing } bygger på
conflict-part-shift = flytningen i tid af { $thing }
conflict-part-scale = skaleringen af { $thing }
conflict-part-left-out = om { $about } er udeladt i { $thing }
conflict-of-plan = planen
conflict-of-agreement = aftalen { $name }
conflict-of-chosen = valget mellem to udgaver af { $name }
conflict-of-own-agreement = planens egen udgave af { $name }
conflict-of-area = underområdet ”{ $name }”
conflict-of-baseline = udgangspunktet for { $name }
conflict-of-measure = tiltaget ”{ $name }”
conflict-of-frame = rammen ”{ $name }”
conflict-of-vintage = rettelsen af { $name } pr. { $dated }
conflict-of-assumption = antagelsen om { $name }
conflict-of-accepted = hvorfor en advarsel om ”{ $name }” er accepteret
conflict-of-page = mødesiden ”{ $name }”
conflict-of-exclusive = gruppen { $name }
conflict-of-requires = hvad ”{ $name }” forudsætter
conflict-of-alternative = alternativet ”{ $name }”
conflict-list-agreements = listen over aftaler
conflict-list-chosen = valgene mellem aftaler
conflict-list-own-agreements = planens egne aftaler
conflict-list-areas = underområderne
conflict-list-measures = tiltagene
conflict-list-frames = planens egne rammer
conflict-list-vintages = rettelserne af rammer
conflict-list-assumptions = antagelserne
conflict-list-accepted = de accepterede advarsler
conflict-list-meeting = mødets sider
conflict-list-exclusive = de tiltag, der udelukker hinanden
conflict-list-alternatives = alternativerne
conflict-subject-price-level = prisniveauet for { $figure }
conflict-subject-phasing = indfasningen af { $figure }
conflict-subject-rate = satsen til { $year } i serien { $series }
conflict-subject-frame = rammen for { $area } efter det sidst aftalte år
conflict-subject-baseline = udgangspunktet for { $area } efter dets sidste år
conflict-subject-percent = tilskudsprocenten for { $year } i { $agreement }
conflict-nothing = intet
conflict-no-amount = intet beløb
conflict-no-amounts = ingen beløb
conflict-indexation-of-area = områdets serie
conflict-indexation-none = indekseres ikke
conflict-agreed-level = det aftalte niveau
conflict-agreed-without = { $agreed } uden { $parts }
conflict-shown = vises
conflict-hidden = vises ikke
conflict-title-of-verdict = titlen følger vurderingen
conflict-as-below = som i planen
conflict-left-out = udeladt
conflict-shift = { $years } år
conflict-from-year = { $amount } om året fra { $year }
conflict-pages = { $count ->
    [0] de foreslåede sider
    [one] 1 side
   *[other] { $count } sider
}
conflict-items = { $count ->
    [one] 1 i alt
   *[other] { $count } i alt
}
edit-merge = Fletning
edit-resolve = Valg i fletning
edit-error-no-conflict = Der er ikke længere noget at vælge mellem her.
merge-conflicts = { $count ->
    [one] Én konflikt. Den anden udgaves tal er ikke tabt: vælg i vinduet.
   *[other] { $count } konflikter. Den anden udgaves tal er ikke tabt: vælg i vinduet.
}
merge-newer-format = Filen er skrevet af en nyere udgave af programmet og kan ikke flettes her.
command-merge-file = Flet med fil…
command-merge-file-help = Henter det ind, som en anden udgave af planen har, og spørger, hvor begge har ændret det samme.
command-conflicts = Uløste konflikter…
command-conflicts-help = Viser, hvad to flettede udgaver er uenige om.
hindrance-no-conflicts = Der er ingen uløste konflikter
dialog-merge-title = Flet med fil
dialog-merge-base-title = Planen, som begge begyndte med
merge-base-title = Hvad begyndte I med?
merge-base-text = Har du den plan, som begge udgaver er lavet ud fra, bliver kun det, I begge har ændret, et valg. Uden den bliver alt, hvor udgaverne er forskellige, et valg.
merge-base-pick = Vælg den fælles plan…
merge-base-without = Flet uden
merge-brought = Flettet ind: { $difference }.
merge-has-conflicts = { $path } har uløste konflikter fra en tidligere fletning. Afgør dem først.
banner-merge = Flet
conflicts-title = { $count ->
    [0] Flettet
    [one] Én konflikt at afgøre
   *[other] { $count } konflikter at afgøre
}
conflicts-text = Begge udgaver har ændret det samme. Din står i planen, til du vælger. Det, du ikke når, står under Problemer.
conflicts-none = Alt er afgjort.
conflicts-before = Før
conflicts-mine = Min
conflicts-other = Den anden
conflicts-all-mine = Behold min alle steder
conflicts-more = og { $count } til
merge-same = Der er ikke noget at flette: filen har ikke andet end det, der står her.

# Om denne vurdering
about-title = Om denne vurdering
about-level-at-most = Planen for { $year } er { $plan }, og rammen siger højst { $frame }.
about-level-at-least = Planen for { $year } er { $plan }, og rammen siger mindst { $frame }.
about-change-at-most = Tiltagene ændrer { $year } med { $plan }, og rammen siger højst { $frame }.
about-change-at-least = Tiltagene ændrer { $year } med { $plan }, og rammen siger mindst { $frame }.
about-kept = Der er { $room } imellem, på den rigtige side. Rammen er overholdt.
about-broken-above = Planen ligger { $room } over. Rammen er overskredet.
about-broken-below = Der mangler { $room }. Kravet er ikke opfyldt.
about-undecided = Forskellen på { $room } er mindre, end tallene er trykt med (± { $precision }). Derfor er det uafgjort.
about-no-frame = Der er ingen aftalt ramme for det år og derfor intet at holde planen op imod.
about-no-baseline = Området har intet udgangspunkt. Uden det kan planens niveau ikke holdes op imod rammen.
about-not-computed = Noget mangler, før det kan regnes ud. Det står under Problemer.
about-frame-assumed = Rammen selv er ikke aftalt for det år, men antaget.
about-assumed = Det hviler på antagelse { $letters }.
command-recover-help = Viser planer, der ikke nåede at blive gemt.
