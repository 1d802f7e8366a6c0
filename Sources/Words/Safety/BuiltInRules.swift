// swift-format-ignore-file
// Made from content/safety by "make safety". Do not edit.

/// The rules and replies of the safety screen, which must be there whatever happens to the files.
package enum BuiltInSafety {
    /// In the notation of ``SafetyRuleBook``.
    package static let rules = #"""
say # kms = kilometres
say kms an hour = kilometres
say kms to = kilometres to
say any more = anymore
say any longer = anymore
say my self = myself
say me self = myself
say mysen = myself
say mysel = myself
say meself = myself
say mesel = myself
say masel = myself
say ma self = myself
say maself = myself
say myslef = myself
say mi self = myself
say him self = himself
say his self = himself
say hisself = himself
say hissel = himself
say hissen = himself
say her self = herself
say hersel = herself
say hersen = herself
say them selves = themselves
say theirselves = themselves
say id = i would
say i'd = i would
say i wud = i would
say wud = would
say cud = could
say shud = should
say would of = would have
say should of = should have
say could of = could have
say must of = must have
say ill be = i will be
say ill do = i will do
say ill end = i will end
say ill kill = i will kill
say ill never = i will never
say ill not = i will not
say ill just = i will just
say ill go = i will go
say ill jump = i will jump
say ill take = i will take
say hell kill = he will kill
say hel kill = he will kill
say hel = he will
say he'll = he will
say shell kill = she will kill
say i m = i am
say ive = i have
say iv = i have
say i v = i have
say theyd = they would
say theyre = they are
say everyones = everyone is
say nobodys = nobody is
say goin = going
say goin to = going to
say going too = going to
say gonnae = going to
say gonny = going to
say gony = going to
say gona = going to
say gunna = going to
say gon = going to
say finna = going to
say imma = i am going to
say ima = i am going to
say im a kill = i am going to kill
say wnt = want
say wnat = want
say wont to die = want to die
say wanting too = wanting to
say want too = want to
say wannt = want
say i want die = i want to die
say want die = want to die
say i want kill = i want to kill
say want kill = want to kill
say me want die = i want to die
say want end = want to end
say not can = can not
say cba = can not be bothered
say cant be arsed = can not be bothered
say can not be arsed = can not be bothered
say cant be assed = can not be bothered
say ctb = kill myself
say kill me self = kill myself
say kill maself = kill myself
say sewerslide = suicide
say sewer slide = suicide
say sueside = suicide
say suiside = suicide
say suacide = suicide
say sucidal = suicidal
say un alive = unalive
say oded = taken an overdose
say od'd = taken an overdose
say o d = overdose
say self harmin = self harming
say selfharm = self harm
say selfharming = self harming
say selfharmed = self harmed
say self harms = self harming
say self injury = self harm
say self injuring = self harming
say lfe = life
say lyf = life
say b alive = be alive
say b dead = be dead
say b here = be here
say b gone = be gone
say b better = be better
say wont b = will not be
say w out = without
say wioot = without
say wi oot = without
say wivout = without
say witout = without
say w o = without
say herting = hurting
say hert = hurt
say purpus = purpose
say perpose = purpose
say planing = planning
say dieing = dying
say diying = dying
say ded = dead
say deid = dead
say ah = i
say ahm = i am
say a'm = i am
say dinnae = do not
say dinny = do not
say didnae = did not
say cannae = can not
say canny = can not
say canna = can not
say cany = can not
say isnae = is not
say wasnae = was not
say doesnae = does not
say havenae = have not
say willnae = will not
say winnae = will not
say dont = do not
say dosnt = does not
say dosent = does not
say tae = to
say 2 b = to be
say dae = do
say daein = doing
say ma = my
say mi = my
say naw = no
say nae = no
say wi = with
say wiv = with
say noo = now
say the nicht = tonight
say nicht = night
say nite = night
say 2nite = tonight
say 2nyt = tonight
say tonyt = tonight
say 2moz = tomorrow
say 2mz = tomorrow
say anymair = anymore
say anymor = anymore
say enymore = anymore
say nemore = anymore
say heid = head
say oot = out
say oor = our
say aboot = about
say hame = home
say hoose = house
say wean = child
say wee yin = wee one
say yin = one
say sumthing = something
say sumone = someone
say nobdy = nobody
say nobudy = nobody
say notis = notice
say fewcher = future
say futur = future
say fink = think
say finkin = thinking
say worls = world
say wurld = world
say bin = been
say iam = i am
say n = and
say 2 many = too many
say 2 much = too much
say lets up = eases
say lets me know = informs
say jist = just
say 2 die = to die
say leeve = leave
say nd = and
say whats = what is
say wots = what is
say thats = that is
say cant see = can not see
say chippin = chipping
say breth = breathe
say breath = breathe
say brethe = breathe
say breathin = breathing
say brething = breathing
say bleedin = bleeding
say collapst = collapsed
say colapsed = collapsed
say unconcious = unconscious
say unconshus = unconscious
say unconscous = unconscious
say diabetik = diabetic
say ambulence = ambulance
say fone = phone
say tabs = tablets
say tablits = tablets
say paracetemol = paracetamol
say parasetamol = paracetamol
say threatning = threatening
say threatend = threatened
say grandaughter = granddaughter
say hubby = husband
say hubbie = husband
say hubbys = husband is
say mums bf = mums boyfriend
say me mum = my mum
say me mam = my mam
say me dad = my dad
say me mate = my mate
say me mates = my mate is
say me wife = my wife
say me son = my son
say me nan = my nan
say sis = sister
say bro = brother
say preg = pregnant
say pregnent = pregnant
say weaks = weeks
say y o = year old
say yo = year old
say yrs = years
say yr = year
say frightend = frightened
say scarred of him = scared of him
say everythin = everything
say evryfing = everything
say eny = any
say dwi eisiau marw = i want to die
say dw i eisiau marw = i want to die
say dwi isio marw = i want to die
say dw i isio marw = i want to die
say dwi ishe marw = i want to die
say rwyf eisiau marw = i want to die
say eisiau marw = want to die
say isio marw = want to die
say dwi eisiau lladd fy hun = i want to kill myself
say lladd fy hun = kill myself
say lladd fy hunan = kill myself
say lladd ei hun = kill himself
say lladd ei hunan = kill herself
say hunanladdiad = suicide
say hunanladdol = suicidal
say ddim eisiau byw = not want to live
say ddim isio byw = not want to live
say dim eisiau byw = do not want to live
say diweddu fy mywyd = end my life
say gorffen fy mywyd = end my life
say hunan niweidio = self harming
say hunananafu = self harming
say anafu fy hun = hurting myself
say torri fy hun = cutting myself
say brifo fy hun = hurting myself
say methu anadlu = can not breathe
say ddim yn anadlu = not breathing
say poen yn fy mrest = chest pain now
say trawiad ar y galon = having a heart attack
say mae o yn fy nharo = he hits me
say mae e yn fy mwrw = he hits me
say mae o n fy nharo = he hits me
say mae on fy nharo = he hits me
say mae en fy mwrw = he hits me
say ofn mynd adref = scared to go home
say ofn mynd adra = scared to go home
say dwi ddim yn = i am not
say dydw i ddim yn = i am not
say dyw e ddim yn = he is not
say dydi o ddim yn = he is not
say mae hi n = she is
say mae o n = he is
say mae e n = he is
say flynyddoedd yn ol = years ago
say ers talwm = years ago
say ffilm am = film about
say llyfr am = book about
say rhaglen am = programme about
say fi moyn marw = i want to die
say fin moyn marw = i want to die
say dwi moyn marw = i want to die
say wy moyn marw = i want to die
say moyn marw = want to die
say ishe marw = want to die
say ishio marw = want to die
say isho marw = want to die
say eisie marw = want to die
say am farw = want to die
say sa i moyn byw = i do not want to live
say sai moyn byw = i do not want to live
say so fi moyn byw = i do not want to live
say dwi ddim isio byw = i do not want to live
say dwi ddim eisiau byw = i do not want to live
say dydw i ddim eisiau byw = i do not want to live
say ddim moyn byw = not want to live
say ddim ishe byw = not want to live
say ddim isho byw = not want to live
say ladd fy hun = kill myself
say ladd fy hunan = kill myself
say lladd n hun = kill myself
say lladd fi n hun = kill myself
say ladd n hun = kill myself
say am ladd fy hun = am going to kill myself
say mynd i ladd fy hun = going to kill myself
say meddwl am ladd fy hun = thinking of killing myself
say ladd ei hun = kill himself
say ladd ei hunan = kill herself
say am ladd ei hun = is going to kill himself
say am ladd ei hunan = is going to kill herself
say mynd i ladd ei hun = going to kill himself
say rhoi diwedd ar y cyfan = end it all
say rhoi diwedd ar bopeth = end it all
say rhoi diwedd ar fy mywyd = end my life
say rhoi terfyn ar fy mywyd = end my life
say dod a r cyfan i ben = end it all
say dim pwynt byw = no point living
say dim pwynt cario mlaen = no point carrying on
say dim pwynt mynd ymlaen = no point going on
say dim rheswm i fyw = no reason to live
say gwell hebdda i = better off without me
say gwell hebddo i = better off without me
say gwell eu byd hebdda i = better off without me
say crogi fy hun = hang myself
say grogi fy hun = hang myself
say boddi fy hun = drown myself
say foddi fy hun = drown myself
say neidio oddi ar y bont = jump off the bridge
say wedi cymryd gorddos = have taken an overdose
say di cymryd gorddos = have taken an overdose
say cymryd gorddos = take an overdose
say wedi cymryd y tabledi i gyd = have taken all the tablets
say di cymryd y tabledi i gyd = have taken all the tablets
say wedi cymryd fy nhabledi i gyd = have taken all my tablets
say di cymryd fy nhabledi i gyd = have taken all my tablets
say wedi llyncu r tabledi i gyd = have taken all the tablets
say cymryd yr holl dabledi = take all the tablets
say wedi cymryd yr holl dabledi = have taken all the tablets
say wedi torri fy hun = have cut myself
say di torri fy hun = have cut myself
say torri n hun = cutting myself
say torri fy mreichiau = cutting my arms
say torri fy mraich = cutting my arm
say torri fy nghoesau = cutting my legs
say llosgi fy hun = burning myself
say wedi brifo fy hun = have hurt myself on purpose
say niweidio fy hun = harming myself
say niweidio ei hun = harming himself
say torri ei hun = cutting herself
say yn fy nharo i = he hits me
say yn fy nharo = he hits me
say fy nharo i = he hits me
say wedi fy nharo = has hit me
say n taro fi = he hits me
say yn taro fi = he hits me
say yn bwrw fi = he hits me
say n bwrw fi = he hits me
say yn fy mwrw i = he hits me
say yn fy mwrw = he hits me
say wedi fy mwrw = has hit me
say yn hitio fi = he hits me
say n hitio fi = he hits me
say fy nghuro i = he beats me
say yn fy nghuro = he beats me
say n curo fi = he beats me
say yn fy nghicio = he kicks me
say n cicio fi = he kicks me
say yn fy nhagu = he strangles me
say wedi fy nhagu = he strangled me
say bygwth fy lladd i = threatens to kill me
say bygwth fy lladd = threatens to kill me
say fygwth fy lladd = threatens to kill me
say bygwth lladd fi = threatens to kill me
say wedi fy nhreisio = raped me
say fy nhreisio = raped me
say dwyn fy arian = steals my money
say dwyn fy mhres = steals my money
say dwyn fy mhensiwn = steals my pension
say nghloi i mewn = locks me in
say cloi fi mewn = locks me in
say ddim yn gadael i mi adael y ty = does not let me leave the house
say ofn fy ngwr = scared of my husband
say ofn fy mhartner = scared of my partner
say ofn am fy mywyd = afraid for my life
say curo mam = beating mum
say taro mam = hitting mum
say bwrw mam = hitting mum
say hitio mam = hitting mum
say methu anadlu n iawn = can not breathe
say ddim yn gallu anadlu = can not breathe
say cael trawiad ar y galon = having a heart attack
say cael stroc = having a stroke
say wedi cael stroc = having a stroke
say poen mawr yn fy mrest = bad chest pain now
say poenau yn fy mrest = chest pain now
say poen yn y frest = chest pain now
say ddim yn deffro = will not wake up
say methu ei ddeffro = can not wake him up
say methu ei deffro = can not wake her up
say wedi llewygu = has collapsed
say di llewygu = has collapsed
say anymwybodol = unconscious
say ddim yn ymateb = not responding
say gwaedu n ddrwg = bleeding badly
say gwaedu n drwm = bleeding heavily
say gwaedu lot = bleeding a lot
say y ty ar dan = the house is on fire
say r ty ar dan = the house is on fire
say gegin ar dan = kitchen is on fire
say ogla nwy = smell gas
say oglau nwy = smell gas
say arogl nwy = smell gas
say gwynt nwy = smell gas
say ofn mynd gartref = scared to go home
say ofn mynd adre = scared to go home
say cyffwrdd fi = touches me
say cyffwrdd a fi = touches me
say cyffwrdd ynof i = touches me
say fy nghyffwrdd i = touches me
say nghyffwrdd i = touches me
say dim bwyd yn y ty = no food in the house
say dim byd i fwyta yn y ty = nothing to eat in the house
say sewerslidal = suicidal
say sewercidal = suicidal
say suisidal = suicidal
say suiside = suicide
say sucide = suicide
say comitting = committing
say commiting = committing
say slef harm = self harm
say hert attack = heart attack
say sexualy = sexually
say trio lladd yn hun = tried to kill myself
say trio lladd fy hun = tried to kill myself
say drio lladd yn hun = tried to kill myself
say lladd yn hun = kill myself
say ladd yn hun = kill myself
say gymryd fy mywyd fy hun = take my own life
say cymryd fy mywyd fy hun = take my own life
say bod yn farw = be dead
say well da fi farw = i would rather be dead
say gwell gen i farw = i would rather be dead
say mynd i grogi i hunan = going to hang himself
say grogi i hunan = hang himself
say wedi cymryd overdose = have taken an overdose
say di cymryd overdose = have taken an overdose
say lladd i os = kill me if
say n lladd i = will kill me
say niweidio n hunan = harming myself
say niweidio n hun = harming myself
say dorri fy hun = cut myself
say dorri n hun = cut myself
say torri mreichie = cutting my arms
say torri nghoese = cutting my legs
say torri n hunan = cutting myself
say losgi fy hun = burn myself
say drio tagu fi = tried to strangle me
say tagu fi = strangle me
say chico hi = kicking her
say cico hi = kicking her
say curo hi = beating her
say bwrw hi = hitting her
say llygad ddu i fi = gave me a black eye
say bygwth ni = threatening us
say fy ngham drin i = abusing me
say ddim yn dihuno = will not wake up
say ddim yn dihino = will not wake up
say fe n dihuno = wake him
say gwaed yn pwmpo = blood pumping
say methu cael ei wynt = can not breathe
say methu ca l i wynt = can not breathe
say gwddw fo n chwyddo = throat swelling
say gwddwg yn chwyddo = throat swelling
say cal stroc = having a stroke
say wyneb di gollwng = face has dropped
say dim pyls = no pulse
say wedi cwympo a = has fallen and
say di cwmpo a = has fallen and
say ar ben eu hunain ers = left alone since
say chce umrzec = i want to die
say chce sie zabic = i want to kill myself
say nie chce zyc = i do not want to live
say vreau sa mor = i want to die
say vreau sa ma omor = i want to kill myself
say nu mai vreau sa traiesc = i do not want to live
say quiero morir = i want to die
say quiero morirme = i want to die
say quiero matarme = i want to kill myself
say no quiero vivir = i do not want to live
say quero morrer = i want to die
say quero matar me = i want to kill myself
say nao quero viver = i do not want to live
say je veux mourir = i want to die
say je veux me tuer = i want to kill myself
say je ne veux plus vivre = i do not want to live
say voglio morire = i want to die
say voglio uccidermi = i want to kill myself
say ich will sterben = i want to die
say main marna chahta hoon = i want to die
say main marna chahti hoon = i want to die
say mai marna chahta hu = i want to die
say mai marna chahti hu = i want to die
say mujhe marna hai = i want to die
say me marna chaunda = i want to die
say ami morte chai = i want to die
say olmek istiyorum = i want to die
set self myself, himself, herself, themselves, themself, ourselves, one self, oneself
set my my, his, her, their, our, ones
set they he, she, they
set kin mum, mam, mom, mother, ma, nan, nana, nanna, nain, gran, granny, grandma, grandmother, dad, dada, father, da, tad, grandad, grandpa, granda, taid, bampi, bamp, husband, wife, partner, boyfriend, girlfriend, bf, gf, fella, missus, son, sons, daughter, boy, lad, girl, brother, bro, sister, sis, uncle, auntie, aunt, aunty, cousin, cuz, nephew, niece, grandson, granddaughter, grandaughter, stepson, stepdaughter, stepdad, stepmum, ex, fiance, fiancee, other half, mate, friend, pal, bestie, flatmate, housemate, roommate, neighbour, neighbor, next door, lodger, tenant, client, patient, pt, resident, service user, lady, gentleman, man, woman, bloke, guy, chap, girl, lass, someone, somebody, colleague, boss, mother in law, father in law, son in law, daughter in law, lover
set adv just, really, actually, honestly, truly, seriously, only, simply, so, so much, badly, desperately, often, always, still, now, also, even, literally, properly, genuinely, again, sometimes, kind of, kinda, sort of, all i, right now, today, tonight, probably, maybe, definitely, bloody, fucking, f ing, well, then, too, gladly, quietly, actively
set now now, right now, tonight, today, this morning, this afternoon, this evening, this minute, last night, yesterday, tomorrow, this week, this weekend, at the weekend, again, just now, since yesterday, since last night, mins ago, minutes ago, an hour ago, hours ago
set kill kill @self !(for (missing|forgetting|not|being)), kill my own self, top @self, off @self, unalive [@self], do away with @self, do @self in, finish @self off, finish @self, hang @self !(a), drown @self, gas @self, shoot @self, poison @self, suicide @self, commit suicide~, suicide~, take @my [own] life, take @my [own] lives, end @my [own] (life|lives), end my own, end @self, end ones life, slit @my wrists, slash @my wrists, cut @my wrists, cut @my throat, slit @my throat, jump off [a|the|that] (bridge|roof|building|cliff|balcony|car park), jump in front of, jump under, jump from, step in front of, walk in front of, drive into, drive off, throw @self, walk into the (sea|river|road|traffic), chuck @self, delete @self, end things !(with|between|there|here|off), end it all, end everything, end my suffering, take an overdose, overdose~, od, take all [of] @my (@pills), take the lot, put an end to (it all|myself|my life), end the pain, be the end of me on purpose
set die die !(of|laughing|from laughing|hard|happy|for|with embarrassment|when i see|than|inside|down|off), be dead !(honest|careful|good|nice|sure|serious|set|tired|easy|chuffed|proud|pleased|on my feet|on time|posh), not be here, not be alive, not be around, be gone, not exist, not wake up, never wake up, not to wake up, not live, not be living, stop living !(in|with|at|on|here|there|next|off|near|out of), stop existing, cease to exist, stop being here, stop being alive, go to sleep and (not|never), go to sleep forever, sleep forever, sleep and (not|never) wake, not to be here, not to be alive, not to be around, not to exist, not to live, be no more, disappear forever, join (him|her|them) !(at|for|in|on), fall asleep and (not|never), be buried, be in my grave, be with (god|jesus|the angels), leave this (world|earth|life), leave the world, depart this life, go to heaven, be in heaven, give up on life, give up living, stop breathing, be out of this life
set killing killing @self, topping @self, offing @self, unaliving [@self], doing away with @self, doing @self in, finishing @self [off], hanging @self, drowning @self, gassing @self, shooting @self, poisoning @self, committing suicide~, suicide~ !(prevention|awareness|bereavement), taking @my [own] life, ending @my [own] life, ending @self, jumping off, jumping in front, jumping from, jumping under, throwing @self, ending it all, ending everything, ending my suffering, taking an overdose, overdosing, overdose~, taking all [of] @my @pills, taking the lot, cutting my wrists, slitting my wrists, driving into, driving off, walking into the (sea|river|road|traffic), stepping in front, putting an end to (it all|myself), walking in front, crashing [my|the] car, ending things !(with|between|there), ending this life, checking out for good, taking @self out
set dying dying !(to|for|of|from|my hair|my roots|hair|eggs|wool|fabric), being dead, not being here, not being alive, not being around, not existing, not waking up, never waking up, not living, disappearing forever, joining (him|her|them|my late|my dead), how [i|it] would [be to] die, being gone, leaving this (world|earth|life), not wanting to live, not being about
set pills pill, pills, tablet, tablets, meds, medication, paracetamol, paracetamols, painkillers, insulin, antidepressants, sleepers, sleeping tablets, sleeping pills, morphine, codeine, oramorph, amitriptyline, diazepam, valium, tramadol, warfarin, aspirin, ibuprofen, capsules, prescription, packets, box of pills, box of tablets, propranolol, sertraline, digoxin, heart pills, blister packs
set intend want to, wants to, wanted to, wanting to, going to, plan to, plans to, planned to, planning to, about to, decided to, decide to, ready to, tempted to, wish to, wishes to, hope to, hoping to, would like to, like to, will, shall, need to, have to, got to, trying to, tried to, tries to, try to, attempted to, threatening to, threatens to, threatened to, intend to, intends to, intending to, mean to, means to, meaning to, mind to, urge to, might, should, feel like i could, better to, rather, sooner, prepared to, determined to, promised to, vowed to, swears to, it is time to, the plan is to, my plan is to, i could, how to, ways to, way to, way i could, how i would, how i will, how i could, ways i could, dare to, courage to, guts to, nerve to, bottle to, strength to, let me, want, help me, help him, help her, wants [me|us] to help (him|her), longing to, desperate to, itching to, come here to, seems easier to, ready i
set muse thinking of, thinking about, thinking, think about, think of, thinks about, thought about, thought of, thoughts of, thoughts about, thoughts around, considering, contemplating, contemplated, planning, planning on, plans for, plan for, talking about, talks about, talk about, talked about, talking of, texting about, going on about, dreaming of, dreaming about, dream of, dream about, fantasising about, imagining, picturing, feel like, feeling like, felt like, obsessed with, researching, googling, googled, looking up, looked up, looking into, reading up on, searching for, close to, thoughts are on, hinting at, hinted at, mentioned, mentions, threatening, threatened, risk of, attempting, attempted, thinking on, keep coming back to, fixated on, wondering about, urges of, intent of, going through with, scared of, afraid of, terrified of
set family mum, mam, dad, kids, children, wife, husband, partner, family, friends, parents, everyone, everybody, they, people, girls, boys, my son, my daughter, my boys, my girls, nobody, no one, the world, you all, yous, others, them, all of them
set plain-wish want to, want, would like to, need to, am going to, going to, am about to, about to, am ready to, have decided to, decided to, am planning to, plan to, am gonna, intend to, will, shall, wish to, am thinking of ways to, have to, am desperate to, am tempted to, feel like i want to, feel like i could, might, could, keep wanting to, have got to, am trying to
set plain-act kill myself !(laughing|for|with laughter), top myself, off myself, unalive [myself], do away with myself, do myself in, finish myself [off], hang myself !(a), drown myself, gas myself, poison myself, suicide myself, commit suicide~, take my [own] life, end my [own] life, end myself, slit my wrists, slash my wrists, cut my wrists, cut my throat, slit my throat, jump off [a|the|that] (bridge|roof|building|cliff|balcony|car park), jump in front of, throw myself (off|under|in front), end it all, end everything, end my suffering, take an overdose, overdose~, take all [of] my (@pills), put an end to (it all|myself|my life), die !(of|laughing|from|than|for|with|when|in the|inside), be dead !(honest|careful|good|nice|sure|serious|set|tired|easy|chuffed|proud|pleased|on my feet|on time|posh), not be alive, not exist, not wake up, never wake up, not be here anymore, go to sleep and (not|never) wake, hurt myself, harm myself, self harm, cut myself !(some|a slice|a bit|off|shaving), stop living !(in|with|at|on|here|there|next|off|near|out of), stop existing
set plain-acting killing myself, topping myself, offing myself, ending my [own] life, ending it all, taking my own life, hanging myself, drowning myself, suicide~ !(prevention|awareness|training|bereavement), taking an overdose, overdosing, hurting myself, harming myself, cutting myself, dying !(to|for|of|from|my hair|my roots|hair|eggs|wool|fabric), jumping off, jumping in front
set plain-lately last night, tonight, today, this morning, yesterday, this afternoon, this evening, again, just now, an hour ago, on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)
set plainly i [@adv] [@adv] @plain-wish [@adv] [@adv] @plain-act, i [@adv] [@adv] (want to|need to|am going to|am about to) [@adv] shoot myself !(if|with), i [@adv] [am|have been|keep|can not stop] [@adv] (thinking|planning|considering|contemplating|having thoughts) [of|about] [@adv] @plain-acting, i [am|feel|have been feeling|have been] [@adv] [@adv] suicidal~, [i] [@adv] [@adv] (want to|going to|need to|about to|ready to|decided to|planning to) [@adv] [@adv] @plain-act, [i] [have] [been|keep] (thinking|planning|considering) [of|about] [@adv] @plain-acting, i have [got] a plan to @plain-act, i [@adv] do not [@adv] (want|wish) to (live|be alive|be here|wake up|exist|go on|carry on|be around) (anymore|^|>|tonight|tomorrow|!!(and !on|but)), i [@adv] can not (go on|carry on|keep going|live) [anymore|like this|with this] (^|>|!!(and !on|but|so|now|today|tonight)), i [@adv] (would be|am) better off dead, i [@adv] wish i (was|were) dead, i [@adv] [have] [@adv] (took|taken) [@adv] (an overdose~|all [of] my @pills|too many [of] [my] @pills|the lot|#10-500 @pills|a load of @pills), i [@adv] [have] tried to @plain-act ..4 @plain-lately, i [@adv] [have] [@adv] (cut|hurt|burnt|burned|harmed) (myself|my arms|my arm|my legs|my wrists) [really|so] [badly] @plain-lately
set everyone everyone, everybody, they, them, my family, the family, my kids, the kids, my children, my wife, my husband, my partner, my mum, my dad, my parents, the world, people, you all, all of you, my daughter, my son
set without-me without me [here|around|about|in it|in the way], if i was not (here|around|about|alive), if i were not (here|around|about|alive), if i was gone, if i were gone, if i was dead, if i died, if i just (went|disappeared|vanished|stopped|died), if i did not (exist|wake up), if i disappeared, when i am gone, once i am gone, with me gone, with me dead
set lifetime life, living, being alive, being here, existing, existence, waking up, this life, my life, breathing, trying to live
set weary tired of, sick of, fed up with, fed up of, weary of, worn out with, worn out by, exhausted by, exhausted with, done with, finished with, through with, had enough of, had my fill of, bored of, over, no appetite for, no taste for
set leaving-life leave all this behind, slip away, fade away, drift off and not come back, not come back, stop being, be out of it for good, be free of it all, be at rest, be at peace forever, switch off for good, close my eyes for good, close my eyes and not open them, be nothing, be out of my misery, be put out of my misery, be put to sleep, be taken, not be found
set clause-joins and, so, then, because, since, now, cos, plus, also, yet, or, though, although, honestly, anyway, today, tonight, lately
set clause-turns but, however, except
set clause-backs that was, those were, those days, all that, years ago, long ago, ages ago, a long, long time, happy now, fine now, better now, well now, all well, all sorted, all better, all behind, all good, all healed, got help, glad i, glad it, different times, only joking, just joking, only kidding, just kidding, i said, i told, back then, back in
set clause-subjects i, he, she, we, they, you, it, my, our, me, mum, dad, nan, everyone, nobody, the, there, what, this
set clause-fillers now, then, so, today, tonight, just, also, honestly, lately, really, and, all, yes, still, again, like, but
set clause-carriers say, says, said, saying, think, thinks, if, when, that, than, where, like, who, whether, song, called, with, line, bit, not, never, no, wrote, until, till, unless, before, or, as
set child child, children, kid, kids, kiddie, kiddies, bairn, bairns, wean, weans, baby, babies, toddler, little one, little ones, little un, wee one, wee lad, wee lass, wee lassie, wee boy, wee girl, lassie, newborn, infant, little boy, little girl, little lad, young lad, young girl, young boy, grandson, granddaughter, grandaughter, grandkids, grandchild, grandchildren, grandbaby, great grandson, nephew, niece, stepson, stepdaughter, school girl, schoolgirl, schoolboy, pupil, teenager, my son, my daughter, our son, our daughter, my boys, my girls, son, daughter, twins, half brother, little brother, little sister, wee brother, wee sister, cousin, cuz
set smallchild child, children, kid, kids, kiddie, kiddies, bairn, bairns, wean, weans, baby, babies, toddler, little one, little ones, little un, wee one, wee lad, wee lass, wee lassie, wee boy, wee girl, lassie, newborn, infant, little boy, little girl, little lad, little brother, little sister, wee brother, wee sister, grandson, granddaughter, grandaughter, grandkids, grandchild, grandchildren, great grandson, schoolgirl, schoolboy, girls, boys, young girl, young lad, young boy
set aged aged #0-17, #0-17, age #0-17, is #0-17, only #0-17, year #1-13, yr #1-13, #0-17 (year|years|yr|yrs) old, #1-30 (months|month|weeks|week|days|mths) old
set harmer he, she, they, husband, wife, partner, boyfriend, girlfriend, bf, gf, fella, missus, ex, son, sons, daughter, brother, sister, uncle, aunt, nephew, niece, grandson, granddaughter, grandaughter, dad, mum, mam, father, mother, stepdad, stepmum, carer, carers, lodger, neighbour, in laws, mother in law, his mother, boss, son in law, daughter in law, landlord, flatmate, stepson, father in law, man, bloke, his family, other half
set bodyhurt hits, hit, hitting, punches, punched, punching, slaps, slapped, slapping, kicks, kicked, kicking, beats, beat, beating, beaten, batters, battered, battering, strangles, strangled, strangling, chokes, choked, choking, whacks, whacked, bashes, bashed, pushes, pushed, shoves, shoved, pinches, pinched, bites, bit, burns, burned, burnt, hurts, hurt, hurting, thumps, thumped, smacks, smacked, attacks, attacked, assaulted, assaults, grabs, grabbed, headbutted, headbutts, throttles, throttled, belts, belted, spits at, spat at, drags, dragged, scalds, scalded, throws things at, threw things at, twists, twisted, leathers, leathering, lays into, laid into, knocks, knocked, lashes out at, lashed out at, threatens, threatened, threatening, rapes, raped, cuts, stabbed, pins, pinned
set hearth bf, boyfriend, husband, partner, he, she, they, ex, wife, girlfriend, gf, son, daughter, his mother, brother, carer, fella, mother in law, family, his family, nephew, niece, grandson, father, dad, mum, man
set arms arm, arms, leg, legs, wrist, wrists, thigh, thighs, skin, stomach, belly, body, hands, ankles
set run-together myself, suicide, suicidal, suicides, die, dead, kill, killing, himself, herself, life, rape, overdose, selfharm, alive, living, hurting
set deniers not, never, no, nor, neither, without, denies, denied, denying, nobody, none, nothing
set denier-undone only, just, joking, kidding, even, being, lying, stop, help, sure, longer, hope, point, reason, way, energy, more, job, money, sleep, friends, future, life, strength, doubt, will, lie, idea, coping, sleeping, eating, well, ok, okay, good, alright, right, doing, felt, messing, take, use, one, else, matter, thanks, left, work, shame, fear, choice, option, worse, go, carry, keep, cope, talk, tell, say, bothered, afraid, scared, surprised
set denier-broken so, but, because, since, and, anymore, longer, or if, until, unless, than, cos
set denier-subjects i, he, she, they, we, you, who
set denier-carriers think, say, saying, said, mean, mention, mentioned, thought, told, believe, claim, suggesting, implying
guard past
pattern (year|years|months|decades|ages|long time|while) (ago|back|past|since|gone)
pattern # year (ago|back|past)
pattern (in|back in|since|until|from|about|around|til) #1900-2099
pattern #1930-2019
pattern (in the|back in|the|late|early) (fifties|sixties|seventies|eighties|nineties|noughties|50s|60s|70s|80s|90s)
pattern in (ninety|eighty|seventy) (#|one|two|three|four|five|six|seven|eight|nine|eight)
pattern (in|back in) (90|80|70|#70-99)
pattern used to
pattern when i was (a|an|#|young|younger|small|little|at school|in my|at uni|at college|in care|in the)
pattern (as|was) a (boy|girl|kid|child|teen|teenager|youngster|nipper|young man|young woman|bairn|lad)
pattern long ago
pattern (a long|long) (time|while) (ago|back|past)
pattern (at|in) my (teens|twenties|thirties|forties|youth|childhood|20s|30s|40s|late teens|early 20s)
pattern my [late|early] (teens|twenties|thirties)
pattern (at|aged|when i was) #10-60 / .. (i am|now|im)
pattern (in|during|after|since) (lockdown|the lockdown|covid|the army|the war|national service)
pattern since my last
pattern (all|well|long) behind me
pattern (all|well) (sorted|mended|healed|better|in the past|paid off|cleared up|settled)
pattern (out|come out|came out) the other side
pattern (came|come|pulled|got) (right|through|out of it)
pattern got (help|better|over it|through it)
pattern (happy|happily|fine|well|ok|okay|better|sorted|good|grand|great|stable|settled|safe) (now|these days|since|nowadays|again|today|ta)
pattern (am|is) (well|fine|happy|doing|great|much better|good) .. now
pattern now i am (happy|well|fine|ok|better|good)
pattern (doing|living) (well|ok|brilliant|great|grand|fine) now
pattern glad (i|it|he|she) (made|never|did not|survived|am)
pattern loving life
pattern two houses ago
pattern (at uni|at college|grown up|married|wed|all grown) now
pattern (doing|done) brilliant
pattern not for (#|many|years|ages|a long)
pattern (none|nothing|no bother|not|never) since (then|new|#|>|^|the)
pattern (was|were) (sectioned|suicidal~) at
pattern (made my peace|had my counselling|different times|best thing i did|wild times|fully recovered|long gone|in a past life)
pattern (old|historic|historical|history of|hx of|previous|prev) (scars|injury|injuries|overdose|od|self harm|attempt|attempts|suicide~|mi)
pattern (scars|scars on @my arms) are old
pattern (was|were) a right mess once
pattern last (spring|summer|autumn|winter|year|century)
pattern in the (spring|summer|autumn|winter)
spared still !(dancing|here|alive|standing|going)
spared (again|tonight|lately|right now|this morning|this week|last night|this time|at the moment|every day) !(and glad)
spared (is|are|has|have|come|came|coming|started|crept|creeping) back
spared (getting|got|is|much|far) worse
spared can not (go on|cope|stop|take|do this|face|carry on)
spared i (want|need) to (@die|@kill|hurt myself|cut)
spared i am going to (@die|@kill|hurt myself|cut)
spared (same|those) (feelings|thoughts) (are|again|now)
spared (back to|back at|gone back) my old
spared now / used to
spared (can not|not) get through (a|one|the) (day|night)
spared do not want to (be here|live|wake up|go on|carry on)
guard denied
pattern never crossed my mind
pattern (suicid*|thoughts|harm|self harm) .. (none|denied|nil|negative)
pattern denies
pattern (of course|course) not
pattern ticked (not|no|never)
pattern no [current|known|identified|apparent] (risk|risks|safeguarding|concerns)
pattern (sent|got|rang) .. (in error|by mistake)
pattern i meant (the|my) (contract|broadband|gym|phone|membership|lease|tenancy|call|subscription|meeting)
pattern (broadband|gym|phone|sky|internet|energy) (contract|membership|subscription)
pattern before you ask
pattern do i tick
pattern since you always ask
pattern false alarm
spared before you ask .. (yes|i am suicidal)
guard media
only others
pattern (film|films|movie|movies|novel|novels|storyline|storylines|plotline|eastenders|corrie|coronation|emmerdale|hollyoaks|casualty|holby|archers|pobol|documentary|documentaries|podcast|podcasts|netflix|itv|panto|opera|drama|soap|soaps|sitcom)
pattern (the|a|my|this|that|good|crime|new|reading|library|in) (book|books|doc)
pattern book (club|group)
pattern (the|local) (news|radio|paper|papers|telly) (says|say|said|saying|about|that|had|how|where|some*|lad|fella|man|today|they|were)
pattern (on|in|off|saw on|local) (the|local) (news|radio|paper|papers|telly|tv)
pattern (news|papers|paper) (said|says|say)
pattern (macbeth|hamlet|romeo|juliet|shakespeare|dickens|agatha|poem|poems|poet|hymn|hymns|lyrics|song|songs|singer|celebrity|footballer)
pattern (school|amateur|christmas) play
pattern (in|my) (game|the game|chapter|story|my story|a story|the story)
pattern (last boss|video game|xbox game|minecraft|fortnite|murder mystery|victorian|history walk|history group|13 reasons)
pattern chapter #
pattern on facebook
pattern episode
guard work
only others
pattern (volunteer|volunteers|volunteering|training|course|courses|awareness|prevention|webinar|workshop|certificate|cert|dbs|dissertation|essay|assignment|applying|speaker|posters|poster|leaflet|leaflets|noticeboard|fundraiser|fundraising|fundraise|sponsored|charity|referee)
pattern (interview|interviews) (for|one|with|next|on|tomorrow|tuesday)
pattern (job|career|vacancy|work|shift|cv) (in|on|at|as|with) (a|an|the) (crisis|refuge|helpline|hospice)
pattern (i am|as|being|were|was) (a|the|before) (barber|teacher|nurse|scout|counsellor|volunteer|first aider|retired nurse) [and]
pattern mental health first aid
spared (told|tells|rang|texted|says|said) (me|us) .. (he|she|they)
guard quoted
only quoted
pattern (leaflet|poster|form|forms|letter|mug|jacket|shirt|t shirt|badge|poem|hymn|song|sign|advert|website|email|card|line|lyric|book|film|play|questionnaire|survey|chat|band|album|saying|quote|tattoo|sticker|website|app|banner)
pattern (used to|always|would) (say|said)
guard dead-already
for suicide
only others
pattern (took|taken) @my own (life|lives)
pattern (died|lost|dead) .. [by|to|of] suicide~
pattern (funeral|ashes|inquest|anniversary|in memory|memorial|passed away|bereavement|bereaved)
spared (threatening|wants|want|says|said|going|feel|feeling|keeps) .. (kill|end|die|suicidal~)
guard asking
for distress
pattern (is there|are there|have you got|do you have|do you do|can i join|how do i join|what time|what day|when is|where is|which|any) .. (group|groups|club|clubs|class|classes|cafe|course|meeting|session|sessions|walk|choir|lunch)
pattern (group|groups|club|clubs|class|classes|walks|gardening|cookery|dancing) [please|pls] >
pattern (looking for|want to|would like to|like to|fancy|ready to|how do i|how can i) (join|try|meet|find|start|learn|volunteer|make friends|get out)
pattern (how do|what if|can this|can you help with|does this help|do you help|would this help|will this help|who can|is this for|what can you do)
rule abuse crisis explicit hits-me
pattern (he|she|they|[my] @harmer) [@adv|has|have|had|is|was|been|keeps|will|just|started|kept|will|and] [@adv|been|again|a|started] @bodyhurt [@adv] (me|us|my (arm|face|wrist|head|ribs|hair|legs|throat|back)|mum|mam|dad|nan|nain|nana|gran|grandma|grandad|my mum|my dad|my nan|her|him|the kids|his wife)
pattern (he|she|[my] @harmer) [@adv] (hits|beats|batters|slaps|kicks|punches|thumps|bullies|rapes|strangles|chokes|burns|locks|ties) [@adv] (me|us|my|mum|mam|dad|nan|her mother|his mother|the old|grandad|grandma|her|him)
pattern (been|being|getting|get|got|was|am|is|are) (hit|beaten|battered|beaten up|knocked about|knocked around|smacked about|raped|assaulted|abused|threatened|attacked|strangled|choked|thumped|slapped|punched|trafficked|exploited) [by] [@adv|my|him|her|at home|me]
pattern (hands|hand|grip) (round|around|on|at) (my|her) (neck|throat)
pattern (had me|grabbed me|got me|has me) by the (throat|neck|hair|arm|arms)
pattern (gave|give|gives|giving|get|got|getting) me a (hiding|slap|kicking|beating|battering|black eye|good hiding|pasting|thick ear)
pattern (is|keeps|was|been|are) (beating|hitting|battering|slapping|abusing|attacking|strangling|knocking about|threatening|raping|hurting|leathering) (his|her|my|their|him|me|us|mum|dad|the)
pattern (carer|carers|staff|agency) .. (slap*|hit|hits|hurt*|rough|pinch*|shout*|steal*|stole|drag*|neglect*)
pattern (domestic) (violence|abuse) [again|at home|from|here|happening|situation]
pattern (he|she) [has|just] hit me
pattern my (son|husband|wife|daughter|partner|boyfriend|girlfriend|ex|dad|brother|grandson) (hits|beats|batters|is violent|abuses|is abusive|is abusing|punches|kicks|hit|beat)
pattern (violent|abusive|aggressive) (husband|wife|partner|ex|relationship|home|son|boyfriend|towards me|with me|to me)
pattern (he|she|husband|wife|partner|son) .. (is|gets|turns|got|been) (violent|abusive|physical) [with|towards|when|to|again]
with (me|us|my|mum|mam|nan|nain|gran|grandma|dad|her|him|he|she|carer|carers|husband|wife|son|violent|abus*|domestic|grandad|patient|resident|pt|ex|i)
unless (barbie|spoon|football|ball|remote|toddler|my kid|pillow fight|first husband)
unless @smallchild [@adv] (hit|hits|bit|bites|kicked|kicks|punched) me
unless knocked (us|me|him|her) back
unless (killing each other|nobody is (hitting|hurting)|hit by a|hit (his|her) (sister|brother)|hurts me at home the form|nobody hurts|knees|hit the (roof|jackpot|nail)|knee|hip|back hurts|beaten (me|us) (at|to|in|by)|(beat|beats|beaten|beating|hit|kicked) (me|him|her|us) (at|to|up the league|in the final))
unless (darts|dominoes|scrabble|chess|cribbage|bowls|quiz|snooker|cards|bingo) .. (beat|beats|beaten|beating|batter*)
unless (beat|beats|beaten|beating|batter*) .. (darts|dominoes|scrabble|chess|cribbage|bowls|quiz|snooker|cards|pool|tennis|game)
unless (hip|back|knee|knees|leg|legs|feet|shoes|arthritis|stairs|joints|price|prices|cost|bill) (hurt*|is hurting|kills|killing|hit|attack*) me
unless (it|this|that|which|grief|reality) [@adv] (hit|hits|hurts|bit) (me|us)
unless (volunteer*|to help women|is there job|support worker)
unless (dog|cat|kitten|wasp|midges|mosquito) .. (bit|bites|scratch*|attacked)
unless (threaten*) .. (benefits|bailiff|council|sanction|court|eviction|letter)
rule abuse crisis explicit threatens
pattern (he|she|they|ex|husband|partner|son|boyfriend|bf|him|wife) .. (says|said|will|would|going to|threatening to|threatens to|threatened to|swears) .. kill (me|us|my mum|her|the kids|my dad|him) [if|when|and|^|>]
pattern (threatening|threatened|threatens|threats) .. (me|us|him|her|until|to kill|grandad|dad|mum|my life|if i|if he|if she|with a knife|to hurt)
pattern (broke|breaking|broken|kicked|smashed|banging|kicking|trying) .. (door|injunction|window|restraining order|get in) .. (threatening|ex|he|him|outside|in|me|now|house)
pattern (ex|he|husband|stalker|him) .. (outside|at) (the|my) (house|door|flat|window|gate|work) .. [banging|threatening|shouting|again|will not|now|kill]
pattern (ex|stalker) is outside
pattern (broke|breaks|breaking|breached) .. (injunction|restraining order|non mol|bail)
pattern (following|stalking|follows|stalks) me (everywhere|home|to|again|around|in his)
pattern he follow me
pattern (put|has|found) (a|an) (tracker|camera|cameras|airtag|spyware) (on|in) my (phone|car|bag|house|room)
pattern (scared|frightened|terrified|afraid|petrified|fear) (of|for my life with|what) [@adv] [my|my own|he|she|him|her] (husband|wife|partner|boyfriend|girlfriend|him|her|son|ex|boy|brother|he will|she will|dad|daughter|carer|lodger|grandson|nephew|he might|his)
pattern (i am|am) [@adv] (scared|frightened|terrified|afraid) to (go home|be in|leave him|leave her|speak|say|be alone with)
pattern (he|him) .. (kill|hurt) me if i (leave|tell|go|speak|say|call|left|told|rang|text)
pattern (he|she) would kill me if (he|she) (knew|finds|found|caught|saw|see) [out] [@adv|that|i|me] [i|was|texting|am|here]
unless (if i (miss|forget|am late|do not|break|lose|spill|buy|bring|miss the)|price of|bill)
unless (spiders|dark|the slide|needles|dogs|heights|computers|hospital|doctor|monsters)
unless (bailiff*|debt|council tax|landlord) threatening
unless scared of him (dying|falling|going)
unless (scared|frightened|afraid|terrified) (of|for) (her|him|my husband|my wife|my son|my partner|dad|mum|my brother) (falling|dying|going|being|having|getting|leaving|losing|forgetting|wandering|having|op|operation|health)
unless (jokes|joke|jokingly)
rule abuse crisis explicit forced
pattern (forces|forced|forcing|makes|made) (himself|herself) on me
pattern (he|she|they|husband|partner|boyfriend|man) [@adv] (forced|forces|raped|rapes|assaulted|molested) (me|himself|us)
pattern (makes|made|making|forces|forced|forcing) me [to] [have|do|give] (sex|sexual|things in bed|it with|when i say no)
pattern (said|say|saying) no .. (husband|forced|did it anyway|carried on|sex|he did|did not stop)
pattern (i was|been|got) (raped|sexually assaulted|spiked|groped|molested)
pattern (touches|touched|touching|gropes|groped|grabbed) me .. (do not want|did not want|said no|private|down there|carer|boss)
pattern (locks|locked|locking|lock|shuts|shut) (me|her|him|us|mum|dad|them) [@adv] (in|out|in the|in my|inside|up) !(of my (phone|account|email))
pattern locked in (the|my|a) (bedroom|bathroom|room|house|flat|toilet|loo) .. (he|she|him|her|keys|us|hiding|text|txt)
pattern (ties|tied|tying) (her|him|me|mum|dad) (in|to|up|down)
pattern (took|takes|taken|keeps|keep|kept|has|hides|hid|holding|have|got) (my|her|his) [@adv] (passport|papers|visa|biometric|id|keys|walking frame|zimmer|wheelchair|hearing aids|teeth|glasses|inhaler|phone charger)
pattern (not|never) [@adv] (let|lets|allow|allows|letting|allowing|allowed) (me|her|him|mum|us) [to] [go|leave|see|speak|out|have|work|talk|eat|use|spend] [out|my|the|anywhere|any|her|his|on my|to my|of the]
pattern (withholds|withholding|takes away|refuses her|refuses him|denies her|keeps back) (meals|food|money|medication|water)
pattern (tips|throws|threw|chucks|throwing) (my|things|plates|stuff|cups|food|the|dinner) .. (floor|at me|wall|at us|dinner|across)
pattern (tell|tells|report*) (home office|immigration) .. (send|sent|back|deport|leave)
pattern (if i leave) .. (home office|kids|take the kids|kill|hurt|find me|nothing|passport|burn|dog)
pattern (force|forcing|forced|make|making) (me|my sister|her) .. marr*
with (he|she|they|husband|wife|carer|daughter|son|partner|his|her|ex|family|brother|niece|nephew|boyfriend|dad|man)
unless (allowed in|the gp|surgery|council|benefits|job centre|jobcentre|pip|dwp|doctor|hospital|knee|hip|back|bus driver|receptionist|app) .. (not let|not allow*|lets me)
unless (not) (let|lets|letting|allow) (me|her|him) (down|book|log|in the|on the (app|site|website)|sign|get on)
unless (locked (me|us|myself) out of my (phone|account|email)|locked myself)
unless (took|has|have|got) (my|his|her) (keys|passport|glasses|id|papers) [in|with|to] [the|my] (hospital|repair*|vet|garage|shop|bag|for)
unless (arms|legs|health|illness) not let me
rule abuse crisis explicit money-taken
pattern (takes|took|taken|taking|has|keeps|controls|steals|stole|stealing|had|have|controlling|helps himself to|helps herself to|emptied|empties|spends|spending) [@adv] [all|off] [my|mums|dads|her|his|the|nans|me|our|of my|grandads] [@adv|own|all|of] (money|pension|pension card|bank card|card|cards|benefits|savings|wages|bank book|bank books|cash|pip|account|allowance|purse|grand)
with (he|she|they|son|daughter|nephew|niece|grandson|partner|husband|wife|boyfriend|bf|gf|lodger|carer|friend|someone|brother|sister|neighbour|ex)
with (no|threat*|shout*|push*|scared|frightened|twist*|terrified|all|ask|asks|every week|quiet|hit*|let me|me nothing|never|control*|bus fare|without|bank card|pension card|cross|pays|gone|card)
unless (cos i (ask|asked)|because i (ask|asked)|i asked|isnt|is not taking|good lad|suits us|the bank|council|dwp|hmrc|company|shop|machine|atm|bailiff*|landlord|gas)
rule abuse crisis indirect control
pattern (have to|must|makes me|made me|got to|need to) (text|send|show|facetime|video call|report|call|ring|prove) (him|her) .. (photo|where|prove|receipt|every|who|i am|location|to prove|when i)
pattern (my) (purse|bag|phone|receipts|pockets|mileage|post|underwear) (is|are|gets|get) (checked|searched|gone through)
pattern (no one|nobody) (will|would|is going to) believe me
pattern (flushed|threw away|binned|hid|hides|takes|took) my (tablets|medication|meds|inhaler|pills|insulin) .. (he|she|because|answered|down|when)
pattern (she|he) (flushed|threw away|binned|hid|hides) my
pattern (kids|children|we|everyone|dog|i) (go|goes|all go|freeze|hide|all freeze) .. (quiet|silent|still|hide|freeze) .. (when|key|door|comes in|he is in|car)
pattern (loan|loans|credit|debt|debts|cards|contract) .. in my name
pattern (feel|know|can tell) .. (it|something) (building|coming|brewing|is going to kick off|about to kick off|kick off)
pattern not hit me (for|in|since|yet|today)
pattern (covered in|got|have|full of|hiding|hide|the) bruises .. (fault|my own|make up|hide|cover|he|she|again|arms|deserved|from him)
pattern (keeps|holds|has|took) my (papers|passport|wages|documents) .. (sleep|work|shop|boss|owe|leave)
pattern (answered|answer|talked) back
pattern buys flowers
pattern (says|said) (i make|i made|it is my fault|i asked for it|i deserve|i provoke*)
pattern (he|she) cries and
pattern (he|she|they|@hearth) [@adv] controls (everything|all|my|what|me|who|where|when|our|every)
pattern (calls|called|calling) me (names|stupid|fat|useless|worthless|ugly|a slut|a whore|pathetic|mad|crazy|thick|lazy|all sorts|every name)
pattern (puts|putting) me down !(for|as|on|to)
pattern (screams|screaming|shouts|shouting|yells) (at|in) (me|my face|us|mum|dad|him|her) !(for joy)
pattern (locks|locked|lock|hides|counts|rations) (the|my|her|his) (food|fridge|cupboard|cupboards|phone|kitchen|heating|money) [away|up]
pattern (leaves|left|leaving) (mum|dad|her|him|nan|gran|grandad|my @kin|patient) .. (wet|soiled|dirty|wet sheets|soiled pad|own mess|hungry|in bed all day|on the floor|without (food|water)|for hours)
pattern lock* myself in (the|my|a) (bathroom|toilet|loo|bedroom|room|car) .. (he|she|him|her|safe|again|hiding|when)
pattern (tracks|tracking|follows|watches|times) (where i|me|my phone|my every|everything i|how long i)
pattern careful what you (send|say|text|write|put)
pattern (not|do not) (feel|am) safe (at home|in my own home|in my home|in the house|here|with him|with her|around him|around her|in my flat)
pattern (unsafe) (at home|in my own|in the house|with him|with her)
pattern i am not safe (at home|here|with|in this|in the|in my)
pattern (need|want|trying|got|have|how do i|help me|how can i) [to] (get away from|escape|leave) (my husband|my wife|my partner|this house|my boyfriend|my girlfriend) [safely|but|he]
pattern (get away from|escape from) (him|her)
pattern (feel|i am|feeling) trapped (with|here with|in this (marriage|house|relationship))
pattern (he|she) (has|got|carries|keeps|pulled) a (knife|gun|machete|weapon)
pattern (make|makes|made|making) me (work|do things|beg|sleep|eat|kneel|pay|stay in|give) .. (nothing|want|floor|food|him|no pay|unpaid|say no|otherwise)
pattern (he|she|they) (turned|turns|turning) (my|the) (kids|family|friends|children) against me
pattern cut (me|her|him) off from (my|her|his|everyone|all)
pattern (blames|punishes|humiliates|bullies|terrorises|manipulates|gaslights) me
pattern silent treatment
pattern (ask|asking) (him|her|my husband|my wife|my partner|my son) (before|for|to) .. (bus fare|spend|spending|go out|money|leave the house|anything)
pattern (have|got|need) to ask for (bus fare|money|my own|every penny|food|shopping)
pattern (have to|got to|must|need to) ask (him|her|my husband|my son|my wife|my partner|my daughter) (before i|for|if i can)
pattern (walking|on|its|living) [on] eggshells
pattern (checks|check|goes through|reads|listens|listening|looks at|watches|monitors|tracks|opens|controls|takes) [@adv] [to] [my|our|the|in on] (phone|messages|texts|emails|post|calls|letters|in|phone calls|mail|every move)
pattern (not|do not|please do not|can you not) (ring|call|phone|leave a message|leave voicemail|write) .. (he|she|him|her|husband|partner|wife|son)
pattern (he|she) listens [in]
pattern (delete|deleting|deleted) (this|after|it|these|the message|my messages|message) [message|after|before|text|when|so|straight]
pattern delete (after|before|this)
pattern (only|just) (text|message|ring|call) [me|between|from] .. (work|out|home|he is|she is|asleep|not me)
pattern (text|txt|message|ring) (between|only) .. (work|he is|out|she is)
pattern (safe|only safe|safer|ok) (while|when) (he|she|they) (is|are) (out|at work|asleep|away|gone)
pattern (not want to|rather not|scared to|dread|dreading|hate|afraid to) [@adv] (go|going|be|being|go back) (home|back|in the house|there) .. (he|she|him|when|while|mood|drinking|drunk|not safe|>|library|in the house)
pattern (not|rather not) [want to] go home
pattern (stay|sit|sleep|slept|sleeping) ..4 (library|car|friends|garage|shed|outside|bathroom) ..5 (closing|shuts|safer|home|him|her|door|till it)
pattern (chair|chest of drawers|wardrobe|drawers|something) (against|under|behind) (the|my) [bedroom] (door|handle|door handle)
pattern sleep* with (a|the|my) (chair|door locked|knife|phone under|bag packed|light on) [against|by|because|in case|he]
pattern (flinch|flinches|flinching|flinched|jumps|cowers|shrinks) .. (he|she|when|him|her|son|uncle|brother|husband|comes|walks|enters|daughter|partner)
pattern (black eye|bruise|bruises|bruising|marks|split lip|thick lip) .. (says|said|say|door|third time|again|fell|wrist|wont say|walked into|different|scared|story|quiet|arms|when he|he|this year)
pattern (gone [dead|so|very|all] quiet|went quiet|goes quiet|changed|lost weight|withdrawn) .. (moved in|looks scared|when i ask|scarf|bank books|when he)
pattern (answers for|speaks for|answer everything|answers everything|never leaves her|does not leave her|never lets her) [her|him|me]
pattern (drops her off) .. (picks her up|answers)
pattern (looked at me) .. (help)
pattern (signing|sign|signed|signs) .. (not read|can not read|did not understand|cannot read|house over|did not want|made me|made her|things i|shouts)
pattern (made|makes|got|getting|making) (me|him|her|grandma|nan|mum|dad|grandad) (sign|signing)
pattern (savings|money|bank books|jewellery|purse|pension) .. (gone|disappear*|missing|never a penny|vanished|empty) .. (moved in|friend|carer|since|scared|quiet|purse|new)
pattern carer .. (never a penny|money|purse|shopping) .. (purse|gone|missing|left)
pattern (never a penny|no money) left in (her|his) purse
pattern (carer|girl who|lad who|woman who|staff|nurse at the home) ..6 (rough|cross|shouts|impatient|nasty|cruel|worse next time|handles|ignores)
pattern (gets|get) cross .. (so i|bell|ask|drink)
pattern so i (do not|never|stopped|stay|keep) .. (ask|speak|drink|eat|complain|speak up|say anything|tell anyone)
pattern (learned|learnt|know better than|learn) [not|to not|to] .. (speak|answer back|quiet|argue|mealtimes|keep my mouth|talk)
pattern (somewhere|anywhere|place|refuge|hostel) .. (woman|women|go|stay|i could go|handbag|one bag|kids|cats) .. (handbag|one bag|short notice|must not know|he must not|not know|in a hurry|tonight|bag|away from him|no man|man cannot|two cats)
pattern (do not|not) (let|want) (him|her|my husband|my wife|my partner|my ex|my son|my boyfriend|my dad|them) .. (know|find out|see this|see these)
pattern (husband|wife|partner|boyfriend|ex|son|dad|girlfriend|bf) (must not|can not|must never) (know|find out|see)
pattern (he|she) (must not|can not|must never) (know|find out|see)
pattern (man|men) (can not|cannot|not|never) (enter|come|allowed|go)
pattern (he|she) (follow|follows|turns up|waits|waiting) (me|outside|at) [to|my|the|class]
pattern (know|knew) what i (will|would|am going to|m going to) get
pattern set him off
pattern (know|knows) what (his|her) car sounds
pattern (what|anything|never know what will|things that) (sets|set|will set|sets) (him|her) off
pattern (he|she) is (only) like (it|that|this) when (he|she) (drinks|is drunk|has had a drink|has been drinking|drinking)
pattern (when|if) (he|she|hes|shes) (is|has been|been|has had|gets) [@adv] (drinking|drunk|a drink|on the drink|in a mood|in this mood|angry|in one of)
pattern (wound|wind) (him|her) up .. (fault|should|ribs|hit|my own)
pattern (my fault|it was my fault) .. (him|her|he|she|wound|ribs|hit|provoked|tea|nagged)
pattern my ribs
pattern (wrong number sorry|sorry wrong number|wrong number) / .. (he is home|she is home|he is back|he is here|she is here|husband is|he just)
pattern (say|tell|please say|please tell) [her|him|them|my wife|my husband] .. [that] i was (at|with) .. (if|rings|wife|husband|asks|bad)
pattern (goes|get|gets|turns|be|will be|is) (bad|nasty|worse|trouble|ugly) (otherwise|after|when he|for me|if he|if i|at home)
pattern (trouble|hell to pay|murder) (after|otherwise|if he|if she|when he)
pattern (letters|post|envelope|texts|messages) .. (look like|boring|plain|something else|he opens|she opens|disguise*)
pattern (he|she|husband|wife) [@adv] (does not|not) [@adv] (like|let|want|allow) (me|my) (texting|text|talking|going out|having friends|seeing|friends|to have|to see|to go|working|speaking|phone|leaving|having|seeing)
pattern (if i stop replying|if a reply sounds|if i do not reply|if somebody else answers)
pattern (do they|will they|would they) come round and (tell|speak)
pattern (not) let me see my (sister|family|friends|mum|kids|dad|brother|daughter|son|grandchildren)
pattern (says|tells me|keeps saying) .. (do not need anyone|no one else would want|nobody would believe|nobody will believe|i am mad|i am useless|i am imagining|i am stupid|no one will believe|in a home otherwise)
pattern in a home otherwise
pattern (keeps|hides|hidden|puts|took) (my|her) .. (upstairs|hidden|away) so (i|she)
pattern for (my|her|his) own good
with (he|she|him|her|his|they|husband|wife|man|men|partner|son|daughter|niece|nephew|uncle|carer|bf|boyfriend|girlfriend|gf|brother|grandson|home|ex|girl|lady|eggshells|library|delete|chair|ribs|fault|mum|nan|friend|handbag|bag|mealtimes|look like|stop replying)
unless (works nights|dementia|puppy|toddler|dog|baby monitor|the cat|thunder|football|noisy|at the gym)
unless (buses|bus|drive|raining|rain|party|holiday) .. go home
unless (after|before) (class|group|the group|work|school)
unless going home is
unless home (help|alone time)
unless delete (my (number|details|account)|wrong)
unless (message was mistake|by mistake)
unless (gp|dwp|council|job centre) .. (check*|listens)
unless (he|she) (can not|cannot) know (i|about) (the|his|her) (surprise|party|present)
unless surprise
rule abuse crisis explicit few-words
pattern (been|was|were|got|i got|being|am being|getting) [@adv] (sexually assaulted|sexually abused|mugged|raped|blackmailed|trafficked)
pattern ^ domestic (violence|abuse)
pattern (victim of|experiencing|going through|suffering|suffered|living with|fleeing) domestic (violence|abuse)
pattern (took|takes|taken|taking) (his|her|the|a) belt (to|off to) (me|us|him|her|the kids)
pattern (set about|sets about|laid into|lays into|came at|went for|goes for) (me|mum|her) with (a|an|his|her|the)
pattern (knocked|knocks|kicked|punched) (my|his|her|mums) (teeth|tooth) (out|oot)
pattern (he|she|they|husband|wife|partner|son|boyfriend|girlfriend|sharks|dad|ex) [@adv] [has|have] (broke|broken|breaks|cracked|fractured) [#|two|both|three] [of] (my|mums|her|his) (arm|arms|finger|fingers|rib|ribs|nose|jaw|wrist|cheekbone|leg)
pattern (broken|broke|cracked) (rib|ribs|nose|jaw|arm|fingers) from (the|my) (wife|husband|partner|boyfriend|girlfriend|son|dad)
pattern (get|gets|getting|got) (smacked|knocked|battered|slapped) (about|around|aboot)
pattern (poured|pours|chucked|chucks|threw|throws|thrown|tipped) [a] [the] [hot|boiling] (tea|water|coffee|kettle|oil|fat|soup) (on|at|over) (me|us|her|mum|him)
pattern (tying|tie|tied|strapping|strapped) (residents|patients|mum|dad|her|him|them|nan|me) (to|into|in) (the|their|a|his|her) (chair|chairs|bed|beds)
pattern (hitting|hits|hit|slapping|slapped|shouting at|rough with|rough handling|abusing) [the] (residents|patients|clients)
pattern (wants|want|asks for|asked for|demands|demanding) sex (instead of|for) [the|my] (rent|room|house)
pattern (sharing|share|shares|posting|post|posts|leak|leaking|sending|show) [my|naked|nude] (naked|nude|nudes|intimate) [pics|pictures|photos|videos] .. (unless|if i|to my|of me|go back|until|everyone)
pattern (blackmail*) .. (nudes|nude|naked|pics|pictures|photos|video)
pattern (beats|beat|hits|hit|kill|kills|burn|burns) us if
pattern (kicked|punched|hit|stamped on|stabbed|slapped|headbutted) me in the (stomach|belly|face|head|back|ribs|mouth|throat)
pattern (smashed|smashes|banged|bangs|slammed|slams|bounced) my (head|face) (on|off|against|into|in)
pattern (threw|throws|thrown|shoved|pushed|flung) me (against|down|across|into the wall|into a wall|over)
pattern (frightened|afraid|scared|fear|feared|terrified|fearing) for my life
pattern ^ [i am|im] [@adv] (scared|frightened|terrified|afraid) of (him|her|my husband|my wife|my partner|my boyfriend|my girlfriend) >
pattern locked (in|me in) (he|she|they|cant|can not) [has] [the] [keys|get out]
pattern (forced|forcing|made) [me|her|us] (to|into) (marry|marriage|prostitution)
unless (film|telly|episode|programme|book|story|song|game|quiz|joke|soap)
unless (price|wind|weather|bus|wave|waves|ball|branch|door|grief|news|heat|cold) [@adv] (knocked|hit|threw|pushed|kicked)
unless (physio|osteopath|surgeon|dentist|doctor) [@adv] (broke|broken|knocked|had to)
unless (scared|frightened|afraid) of (him|her) (falling|dying|going|being|getting|having)
unless (help|helps|support|supports|work with|working with|volunteer*|group for|charity for) [@adv] [people|women|men|victims|survivors]
unless (years ago|as a child|first husband|ex husband who died|used to)
rule child-safeguarding crisis explicit child-hurt
pattern @child ..8 (black eye|bruises|bruise|belt marks|burn marks|cigarette burns|handprint|hand marks|marks on) [@adv]
pattern (black eye|bruises|belt marks|burns|marks) [on|all over] [@adv|my|his|her|the] .. @smallchild
pattern (hits|hit|hitting|beats|beat|beating|slaps|slapped|slapping|kicks|kicked|punches|punched|belts|belted|leathers|leathering|batters|battering|shakes|shook|shaking|shaken|smacks|hurts|hurting|smacks|smacking|whacking|whacks|grabs|grabbed|smothered|throws|threw|burnt|burned|starves|whips|locks|chokes|drowned|smothered) [@adv] (the|that|my|her|his|our|those|them|this|their) [@adv|little|wee|poor|two|step] (@smallchild|wee|bairn|son|daughter|children)
pattern (dad|mum|stepdad|stepmum|boyfriend|he|she|they|ex|uncle|man|partner|mums boyfriend|father|mother|daddy|mummy) .. (hits|smacks|whacks|thumps|grabs|kicked|punched|beats|slaps|hurts|belts|touches|kicks|shakes|shook|punches|abuses|threw|burns|hurt|touched|beat up) (her|him|them|the|my) [@adv|little|two] [@smallchild]
pattern (nearly|almost) (hurt|shook|smothered|hit|threw|dropped|drowned|shaken|strangled) (the|my|our|him|her) [baby|son|daughter|kids|little one]
pattern (me|i) [@adv] .. (going to|might|could|scared i will|frightened i will|want to|close to|afraid i will) [@adv] (hurt|harm|shake|hit|throw|smother|drown|lose it with|snap at|do something to) [my|the|our|this] [own|little] (@smallchild|wee one|him|her)
pattern (not|do not|can not) trust myself .. (with|around|near) [the|my|him|her] [@smallchild]
pattern (shook|shaken|shaking|threw|thrown) (the|my|our|her|his) [little] (baby|cot|pram|little one|little un|toddler|wee one|newborn)
pattern (thrown|threw|chucked) (the|my|our) [little] (@smallchild) across
pattern (feel nothing|hate) .. (baby|shut the door|leave him|leave her)
pattern (shut the door and leave|leave him in there|leave her in there)
pattern (rough|rough handed|too rough) with (the|my|our) (@smallchild)
pattern (screaming|scream|crying|cries|cry|screams|beg|begging|begs|hear them cry|shouting) .. (hitting|leathering|beating|goes dead quiet|stops dead|through the floor|dead quiet|alone|stops suddenly|not to go|dropped home|not be dropped)
pattern (leathering|belting|battering|thrashing|hitting|beating) that (kiddie|kid|child|little|boy|girl|baby|wee)
with (@smallchild|@child|son|daughter|@aged|baby|cot|boys|girls|sister|brother|wee|kiddie|lad|niece|nephew|little un|grandson|granddaughter|great grandson)
unless (barbie|spoon|remote|football|ball|playground friend|each other|teething|trampoline|bike|scooter|conkers|snowball|rugby|fell off|peace restored|fitba|ice cream|hair washed)
unless (as kids|as a kid|when we were|when i was|used to belt|as children)
unless (a man killed|news|thing is hitting)
unless (hitting|hits|hit) (the|her|his) (gym|books|shops|target*|milestones|terrible|teens)
unless (worried|know|think|afraid) (she|he|they) (will|might) hurt (herself|himself)
unless (kills|killing) him he is
rule child-safeguarding crisis explicit sexual
pattern (hurts|hurt|touches|touched|touching|kisses|looks at|pokes) (his|her|my) (bottom|bum|privates|private|private parts|bits|down there|willy|foo foo|flower|minnie)
pattern (makes|made) (me|her|him|them) (do|touch|watch|undress|strip|take) .. (things|not want|him|clothes|videos|pictures|secret|it)
pattern (man|men|bloke|guy|stranger|someone) .. (outside|at|near|by) (the|her|his|my) (school|park|gates|playground) .. (daughter|son|girl|girls|kids|children|grand*|waiting|following|her|talking|sweets|car)
pattern (buying|buys|giving|gives|bought) (her|him|them) (things|gifts|presents|stuff|vapes|drink|alcohol|trainers|a phone|clothes) .. (man|older|secret|school|online|stranger|not mine|#)
pattern (touches|touched|touching|molests|molested|interferes|interfered|raped|abuses|abused|abusing|does things to|did things to|kisses|grooming|groomed|gropes) [with] (me|her|him|them|my (daughter|son|granddaughter|grandson|niece|nephew|sister|brother|child|boy|girl)|us)
pattern (send|sends|sent|sending|wants|post|posts|share) [more|him] [her|my|naked|nude|rude|some] .. (pictures|photos|nudes|pics|videos|images|snaps) [of|her|herself|himself|if|to]
pattern (comes|come|came|get|gets) (in|into|to) (my|her|his) (room|bed|bedroom) [at night|and|when|so]
pattern (grandad|uncle|stepdad|dad|brother|he|mums bf|mums boyfriend) .. (can not|cannot|not) come in
pattern (lock|locks) on my (bedroom|room) door
pattern (older|grown|grown up) (man|men|bloke|guy|lads|lad|boyfriend|boys) .. (picking|girl|#|her|flat|gifts|phone|trainers|online|hours|drugs|making)
pattern (girl|lad|boy|daughter|niece|sister|granddaughter|she) .. (older|grown) (man|men|bloke|guy|lads)
pattern (mature|special|grown up|pretty) for (#|my age|14|13|her age)
pattern not [to] tell (any1|anyone|mum|dad|anybody|no one|my mum) .. (secret|our secret|#|present*|buys|mature|special)
pattern (man online|bloke online|met online|man on (snap|snapchat|instagram|roblox|discord|the internet|whatsapp))
pattern (new phone|new trainers|money|vape|vapes) .. (older|picking|not say|where he goes|where she goes|at night|gang|does not say)
pattern not say where (he|she) (goes|is going|gets it|got it|has been|got them)
pattern (carry|carrying|running|sell|selling|deal|dealing|holding) [the|some] (drugs|weed|county lines|packages|knives)
pattern (marry|married|wedding|marriage|1 way ticket|one way ticket|meet an uncle|going abroad|sent abroad|fgm|cutting ceremony|cut her|taken abroad|back home to) ..5 (she is|#|not want|scared|terrified|not be back|not want|holidays|wont say|booked)
pattern (make|making|force|forcing|want|wants) (to make|her|my sister|him|to) marry
pattern (booked her|sending her|taking her) .. (ticket|abroad|away|pakistan|home country)
with (@smallchild|@child|@aged|son|daughter|bro|brother|sister|school|teenager|grandson|granddaughter|niece|cousin|girl|boy|lad|lads|stepdad|grandad|uncle|#10-17|year old)
unless (bumped|gets into bed with us|bad dream|nightmare|cuddle*|frog)
unless school (photo|photos)
unless (photos|pictures) .. (class|trip|party|craft*|school|art)
rule child-safeguarding crisis explicit left-alone
pattern @smallchild ..6 (alone|on (his|her|their|its) own|by (himself|herself|themselves)|home alone) .. (all night|since|all day|overnight|hours|oldest is|about #|days|in the (flat|house|car)|cry|every night|she is #|he is #)
pattern (left|leaves|leaving|leave) .. @smallchild .. (alone|on (his|her|their) own|by (himself|herself|themselves))
pattern (drunk|pissed|high|stoned|wasted|using again|using|on drugs|off her head|off his head) .. (driving|drove|baby|@smallchild|boys|kids|the children)
pattern (not feeding|not fed|never fed|always hungry|aye hungry|always starving|goes hungry|not had a meal|looking for food|begging for food|nothing since|roaming the streets|wandering the streets|neglected|out till all hours|same clothes|no coat|makes his own tea|makes her own tea|no shoes|filthy)
pattern (mum|mums|dad) .. (gone since|been gone|not been home|not come (home|back)|away since|left us|passed out|in bed all day|drunk again)
pattern (looking after|minding|feeding) (my|the) (brothers|sisters|brother|sister|little brother|little sister|siblings) .. (mum|again|milk|gone|dad|school|since)
pattern (never|not) (at|in|been to) school .. (hungry|seen|curtains|months|weeks)
pattern (shut|shuts|locked|locks) .. (her|his|their|the) (room|bedroom|cupboard|shed)
pattern (social services|social worker) .. (not know|do not know) .. (boys|back|kids|children|living)
with (@smallchild|@aged|kids|little girl|little boy|boys|brothers|sisters|#2-17|year #1-13|his own tea|her own tea)
unless (after school|homework club|hot food|home alone an hour|with my mum|is ok|coding club|teenage|grunts|dinner|for lunch|at the club|growing|packed lunch|babysitter|with nan|with their dad|with my husband|free days|always starving after)
rule child-safeguarding crisis explicit minor-hurt
pattern i am [only|just] #8-17 ... (hits|hit|hurts|belt|beats|touches|scared|not like it when|not want to go home|afraid|locks|shouts|drunk|made me|hurt me|not safe|bf is in|boyfriend)
pattern (yr|year) #3-11 here ... (scared|hurt|home|hits|break|breaks up|not safe)
pattern (my mum|my dad|mum|dad|stepdad|step dad|mums boyfriend|mums bf|my stepdad) (hits|hurts|belts|beats|punches|kicks|batters|touches|slaps|starves|locks) me
pattern (scared|dreading|dread|do not want) .. (school (breaks up|holidays)|end of term|half term|summer holidays) .. (there|people|home|mum|dad)
pattern (i do not like it|not like it) when (mums bf|mums boyfriend|stepdad|he|dad|my uncle|uncle|grandad|my stepdad|mum) is (in|drunk|there|around|home|angry|drinking)
pattern (stay|sleep|sit) .. (library|school|yours|club|libary) .. (shuts|not like|not go home|mums|dad|bf)
with (#8-17|mum|mums|dad|stepdad|school|grandad|uncle)
unless (when i was|used to|as a kid|as kids|years ago|i am #18-99|i am 18|dementia|carer for)
rule child-safeguarding crisis indirect child-frightened
pattern (boy|girl|lad|child|kid|pupil|foster) .. (flinches|cowers|flinch|ducks) .. (hand|when|you|touch|raise|shout)
pattern (smells|smelled|stinks|stank|reeks) of (drink|alcohol|booze|weed) .. (drives|driving|picks|picked|home|kids|her|him)
pattern (asking|asks|begging|begs|comes|knocks|chaps) .. for (bread|food|something to eat|milk|a sandwich|dinner|tea)
pattern (foster|step|little|wee) (lad|boy|girl|son|daughter|child) .. (burns|bruises|marks|flinch*|scared|wets|hits)
pattern (lad|boy|girl|son|daughter|child|baby) .. (cigarette burns|burn marks|bite marks|finger marks|fingerprints|unexplained)
pattern @smallchild .. (scared|frightened|terrified|begs|beg|begging|hides|hide|hiding|cry|cries|crying|shaking|silent|wets|wet|wetting|screams|flinches|clings|statues|darent) .. (go home|go back|fathers house|father house|his dads|her dads|when (he|she|the car|his|her|mum|dad)|step dad|stepdad|alone with|left with|in a room with|bed|boyfriends|boyfriend|every time|time to go|not to be|dropped home|is in|father|sunday nights)
pattern (wets|wet|wetting) (himself|herself|the bed|his bed|her bed) [again|now|when|since]
pattern (begs|beg|begging|pleading|begged) [me|us] not to (go|be|send|take|make|be dropped|get dropped) [home|back|dropped]
pattern (not|do not) want to (go to|be with|be left with) (his|her|their) (dad|dads|fathers|father|mums|uncle|uncles|stepdad) .. (scared|cries|hurts|shaking|wet)
pattern (asked|asks|ask) if (she|he|they) can (live|stay|sleep|come and live) with (us|me)
pattern (gone|went) (silent|quiet|withdrawn|into (himself|herself)) since .. (step dad|stepdad|moved in|uncle|boyfriend|weekend|dad|club)
pattern (same|more|new|covered in|another|different) (bruises|bruise|marks|black eye) .. (different story|lollipop|every time|says he fell|says she fell|fell|school|each time)
pattern (different story) (each|every) time
pattern gets it (when*|whenever|if|off|from (his|her))
pattern (third time|again) .. (he|she) (has fallen|is fell|fell|has fell|says he fell)
pattern (girl|boy|lad|granddaughter|daughter|son|nephew|grandson) [@aged|#8-17] .. (given|giving|gave) .. (makeup|toys|things|phone|games|bike|stuff|clothes)
pattern (behind her eyes|behind his eyes)
pattern (in and out) .. (men|flat|cars|car)
pattern (kids|children|they) (daren*|dare not|go like statues|freeze|like statues)
pattern (not|never) see the mum only him
pattern baby .. (cries|crying|screams|screaming|cry) .. (hours|all day|all night) .. (dead quiet|stops|shouting|shut the door|leave|banging)
pattern crying upstairs ..
with (@smallchild|@child|@aged|#8-17|baby|son|daughter|girl|boy|lad|kids|school|lollipop|grandkids|boys|girls|foster|daughters|sons)
unless (teething|teeth|dark|monsters|slide|bath|injection|dentist|dog|wifi|potty|ipad|spellings|hamster|school photo|swimming|toast|clowns|thunder|new school|exam*|water|car sick|no wifi|fireworks|growth|autis*)
rule child-safeguarding crisis explicit few-words
pattern (whips|whipped|hits|hit|beats|beat|burned|burnt|burns) (him|her|them|me|us|the kids|the child) with (a|the|his|her) (cable|belt|stick|cord|slipper|wire|cigarette|spoon|cane)
pattern hand up (a|the|her|my) [girls|daughters|little] (girl|skirt|dress|top|girls)
pattern (baby|kids|children|child|bairn|bairns|toddler|they) [@adv] [is|are] (starving|neglected|unfed)
pattern (no one|nobody|no body) (feeds|fed|is feeding) (me|us|them|him|her|the kids)
pattern (kids|children|child|toddler|toddlers|baby|bairns) [are|is|been|were|was] [left|found|home] [all] (alone|on their own|by themselves) (in|all|for|again|at|since|overnight|#|three|two)
pattern (made to|making him|making her|being made to|forced to|got my lad|got my son|has my lad) .. (carry|carrying|run|running|sell|selling|deal|dealing) [the] drugs
pattern (smacked|hit|slapped) .. so hard .. (mark|print|bruise|bled)
pattern (messaging|texting|asking|asked|messages|grooming) my (#|little|young|daughter|son) .. (photos|pics|pictures|nudes|naked)
pattern (cut|cutting) my (little girl|daughter|girls|little sister) .. (fgm|woman|back home|family|mother|auntie)
pattern (kids|children|child|daughter|son|baby|grandkids) [are|is] not safe (with|at|around|in)
pattern (grooming|groomed) (my|her|him|a child|kids|girls|me)
unless (film|telly|episode|programme|book|story|song|game|quiz|joke|soap)
unless (training|course|poster|policy|dbs|volunteer*)
unless (dog|dogs|poodle|cat|horse|pony) (groom*)
unless (starving) .. (after|before|when|back from|school|football|dinner|tea|lunch|swimming)
rule distress distress explicit crying
pattern (can not|can not seem to|could not|will not) stop (crying|shaking|sobbing|weeping|greeting|trembling)
pattern (sobbing|weeping|tearful|in tears|bursting into tears|wept|burst into tears|crying my eyes out|cry (often|all|every|at|myself|most)|cried (in|on|again|all|myself|at|for)|had a good (cry|roar)|been crying|crying (again|all|every|in|on|at|most|alone))
pattern (in bits|in pieces|beside myself|heartbroken|broken hearted|devastated|inconsolable|in despair|at my wits end|at the end of my tether|breaking me up|falling apart|at breaking point|end of my rope|on my knees|in a state|in a dark place|in a bad place)
pattern (sat|sitting|sit) [here|there|in the dark|on the] [just] (shaking|crying|in the dark|on the stairs|staring|alone)
unless (laughing|happy tears|onions|baby|toddler|teething|knitting|film|song|match|my kid|cricket)
rule distress distress explicit anxious
pattern (panic attack|panic attacks|panicking|i am panicking|having a panic|in a panic|anxiety [is|so] (bad|awful|through|terrible))
pattern (heart) (races|racing|going|goes|pounding|is going|pounds|beats fast) [like] .. (mad|train|post|debt|think|every time|interview)
pattern (worry|worrying|worried) (all the time|sick|myself sick|constantly|about everything|every|at night)
pattern (worried|scared|sick|anxious|stressed|terrified|frightened|overwhelmed) .. (not slept|not sleeping|not eating|can not sleep|stomach in knots|throwing up|feel sick|shaking|hands)
pattern (so|really|that|too|very) (anxious|overwhelmed|stressed|frightened|scared) .. (turned round|went home|can not|door|go out|shak*|stop|leave)
pattern (hands) (go|are|is|r) [all] (tingly|tingling|shaking)
pattern (not slept|not sleeping|up at #|lie awake|lie there|head will not switch|awake all night|can not sleep) .. (worry*|bill|rent|over and over|going over|switch off|debt|for|every|mind)
pattern (scared|frightened|terrified) (about|of) .. (operation|chemo|results|diagnosis|scan|losing|moving|future|treatment)
pattern (feel|feeling|felt) sick (to my stomach|with|with it|with worry|about)
pattern (dread|dreading|dreaded) (the|it|every|mornings|each|going|christmas|xmas|sundays|weekends|nights|waking)
pattern (not|never) been (past|out|out of) .. (front door|bed|house) .. (days|weeks|since|in)
unless (attack the|panic over|no panic|do not panic)
rule distress distress explicit low
pattern [i am|am|i|just|feeling|feel|felt|been|so|really|very] (feel|feeling|felt|am|been|so|really|bit|that|proper) [@adv|a bit|a] (low|depressed|down|sad|hopeless|worthless|useless|empty|numb|broken|lost|invisible|unwanted|unloved|miserable|doon|rubbish|a failure|like a failure|like shit|awful|ashamed|desperate|flat|like giving up on everything)
pattern (feel|feeling|felt) [like|so|@adv] [a|absolute|an|like] [rubbish|right|rite|total|wretched|complete] (failure|failyer|failer|shit|useless|rubbish|hopeless|burden mum|mum today|two inch tall|invisible|empty|unwanted|heavy|sick of everything|husband|wife)
pattern (everything|it all|all of it|evryfing|it is all) (is|feels|just|has) [@adv] (on top of me|heavy|too much|getting on top|hopeless|falling apart|pointless|grey)
pattern (overwhelmed|overwhelming)
pattern (not|i am not|can not) (cope|coping) [@adv|awfully|very|with] [well|at all|anymore|this|it|with|>|^|today]
pattern (struggling|struggle) (with it|to cope|>|^|since|do not|today|at the moment|so much|alone|badly|i am|really)
pattern (burnt out|burned out|running on empty|on empty|wearing me to a thread|worn out and|wearing me down|worn down|exhausted and|at the end of myself|out of my depth|done in with|shattered with|just so tired)
pattern (can not|could not|not) .. (be bothered|take an interest|get out of bed|get up|enjoy|face) .. (anything|anymore|bed|jobcentre|christmas|xmas|people|light|out|the day|it)
pattern (no energy|nothing matters|lost interest|no interest|no joy|takes me till)
pattern (not recognise myself|not know (what to do with|who i am|how to feel|where to start|how to)|know what to do with myself)
pattern (i hate|hate) (how i look|myself|my life|living on my own|being alone|it here)
pattern (nights|evenings|sundays|weekends|mornings|christmas) (are|will|is|r) .. (worst|unbearable|long|hardest|awful|hard|the worst)
pattern (bad|rough|awful|terrible|horrible) (day|week|time|night) .. (just|could do|not|can|talk|really|chat|somebody|someone|sad)
pattern (can|could) (somebody|someone|some1|anyone|you) [just|please] (talk|chat|text|speak) (to|with) me
pattern (could do wi|could do with|need|want) (a|someone to|somebody to|some1 to) (blether|chat|talk|talk to|listen)
pattern (been signed off|signed off) .. (stress|ashamed|depress*|anxiety)
pattern (depression|depreshun|depressed) .. (scared|not tell|worse|again|bad|since)
pattern (fed up) .. (pain|everything|life|snapping|all|it all|back teeth|alone|>)
pattern (gone|goes) right into (himself|herself)
pattern (very|so|really) (down|low) (since|after|and|with)
pattern hiraeth
unless (low (salt|income|fat|impact|sugar|on money)|not low|down to|come down|low blood|down for|put me down|sat down|never been low|not depressed)
unless (form|forms|homework) (please|help)
rule distress distress explicit lonely
pattern (so|that|really|very|just|am|feel|feeling|awful|mainly|i am) [@adv] (lonely|isolated|alone)
pattern lonely (mainly|all|every|^|>|since|now|and|without|tbh)
pattern (nobody|no one|not one person|no body) [has|to|i can|ever] (spoke*|speak|speaks|talk|talks|talk to|rings|rang|calls|visits|asks how|came|has spoken|to talk to|cares|texts)
pattern (spoke|speak|spoken) to (not one person|nobody|no one)
pattern (talk|talking|speak) to the (kettle|telly|tv|wall|walls|cat|radio|television)
pattern (know nobody|no friends|not one friend|not got any friends|have no one|got no one|have nobody|got nobody|no one came)
pattern (days|weeks|a week|fortnight|sunday|since) .. (without speaking|not (use|used) my voice|not spoken|spoken to)
pattern (too quiet|so quiet|that quiet) [here|without|in]
pattern (radio|tv|telly) on (all night|just|for) .. (company|voice)
pattern (eat|eating) (lunch|dinner|tea|meals) (in the toilet|alone|on my own)
pattern (hate|hating) (living|being) (on my own|alone)
pattern (not|never) heard from my (son|daughter|kids|family|lad|brother|sister)
pattern (will not speak|not rung|not speaking|has not rung|will not talk) (to me|in # years|me)
unless (mate|group chat|home alone|let alone|leave me alone|alone with|not alone|not lonely)
rule distress distress explicit grief
pattern (miss|missing) (him|her|my (wife|husband|mum|dad|nan|son|daughter|dog|family|country|sister|brother)|them|home|everyone) [so|@adv|terribly|every|and|is|here|like]
pattern (two|2) (places|cups) [out]
pattern (first|another) (xmas|christmas|birthday|anniversary) (without|with out|w out)
pattern (not|can not|dread|how do i) .. (xmas|christmas|birthday) .. (without|again|unbearable|him|her)
pattern (died|passed|lost|gone|put down) .. (struggling|quiet|cry*|lost without|company i had|only company|ache|heartbroken|greeting|all i had|daft|so alone|can not)
pattern (without (him|her)) .. (can not|quiet|lost|nights|empty|hard|lonely|company|dread)
pattern (miscarried|miscarriage|stillborn) .. (cry*|moved on|tears|try again|everyone|keep)
pattern (not know who i am|not know me today|did not know me)
pattern (been told|told) [we|i] have to be out by
pattern (husband|wife|partner|boyfriend|girlfriend|he|she) (left|dumped me|walked out|has left|is leaving|has left me) .. (numb|years|feel|shit|lost|broken)
pattern (dumped me)
pattern (lost (my|me|his|her) job|been made redundant|lost my house|losing my home|evict*) .. (not told|useless|feel|ashamed|sick|do not know|scared|failure)
pattern (guilty|ashamed|embarrassed) .. (state of|relieved|not let anyone|house|let anyone)
pattern (bad news|results came) .. (consultant|do not know how|scared|feel|ms|cancer|children|not told)
pattern (shouted|snapping|sharp) (then|at everyone|with her|with him|at the kids) [cried|this]
pattern going over and over it
pattern keep going over
unless (bus pass|blue badge|wheelchair|probate|funeral is|clothes|volunteer*|donate)
rule emergency-medical crisis explicit not-breathing
pattern (not|stopped|barely|hardly|can not|trouble|struggling to|struggling|unable to|difficulty|not properly|fighting to|fighting for) [@adv] (breathe|breathing|breathing right|get his breathe|get her breathe|get my breathe|get air|catch his breathe|catch my breathe|breathing properly)
pattern (stopped) (breathing|his heart|her heart)
pattern (inhaler|puffer|pump) .. (not|nothing|does not|is not|empty|no)
pattern (throat|tongue|lips|face) [is|are] [@adv] (closing|swelling|swollen|swelling up|closing up|tight|swole|puffed)
pattern (choking|choked) [on|and|he|she|can not|!(up)]
pattern (lips|face|fingers|baby|she|he|gone|going|turned|skin) [is|are|has|have|gone|going|turned|went] (blue|purple)
pattern (ate|eaten|had) [some|a] (nuts|nut|peanuts|prawns|shellfish) .. (throat|no epi|swelling|epipen|breathe)
pattern no (epi pen|epipen)
pattern (stung|allergic reaction|anaphyla*|allergic shock) .. (swelling|breathe|now|throat|face|lips)
unless (on stairs|always have been|walking|uphill|up hills|copd|asthma class|breathing (class|exercises|exercise)|blue (badge|card|form)|laughing)
unless (carry an|i carry|cake|is there|are there) .. (epipen|nuts|inhaler)
unless choking up
unless can not breathe .. (in here|for dust|laughing)
rule emergency-medical crisis explicit collapsed
pattern (@kin|@they|@smallchild|has|have|just|is|i have) [@adv] (collapsed|passed out|blacked out|fainted|keeled over) !(laughing|with laughter|on the sofa)
pattern unconscious
pattern (can not|can not get|will not|not|could not|unable to) [@adv] (wake|rouse|waking|wake up) [him|her|them|it|up|this|properly|proper]
pattern (can not|will not|not) [@adv] (wake|rouse|respond*|waking) [up] (him|her|them|up|to me|properly|proper)
pattern (unresponsive|not responding|not responsive|not moving|just groans|passing out|in and out of consciousness|lifeless)
pattern (floppy|limp) .. (baby|hot|rash|he|she|pale|blue|grey)
pattern (baby|toddler|wee one|she|he|child|little one) [is|has|gone|all|so|and|very] [gone|all|so|and|very|awfy|awfully] (floppy|limp)
pattern (on|stuck on) [the|my|her|his] [kitchen|bathroom|bedroom|hall|stairs] floor .. (can not|fell|fallen|get up|hours|hip|all night|blood|broke*)
pattern (fell|fallen|had a fall|fall) .. (can not get up|can not move|stuck|blood|bleeding|on the floor|knocked out|talking (daft|funny|gibberish)|not know|confused|sleepy|head)
pattern (on|lying on) the floor and (can not|not|will not)
with (not|can not|now|is|has|unconscious|collapsed|floppy|floor|fell|fallen|fall|limp|unresponsive|lifeless|passed|passing|blacked|fainted|just|have|keeled)
unless (did not|not|never|nearly|almost|have not|has not) (collapse|collapsed|fallen|fainted|fall|faint|fall over)
unless (fell) (off|over) .. (knee|ice lolly|plaster|all smiles|laughing|fine)
unless (want|wants) (to) (wake|get)
unless (low salt|used to pass out|turned out to be|fell asleep|fallen asleep|fall asleep|fell in love|fell apart|fell out|fallen out)
unless not wake up
unless (wish|sleep|pray) .. wake
rule emergency-medical crisis explicit chest
pattern chest (pain|pains|is tight|tight|really tight|tightness|hurts|hurting|is killing|is crushing|feels) [@adv] [now|down|going|arm|and|sweating|tight|right|bad|like|since|left|today|spreading|this|for|all|for the]
pattern (pain|pains|tight|tightness|band|pressure|crushing|weight|elephant|something sat|sat) .. (chest|on me) [down|and|arm|clammy|sweating|since|tight|left]
pattern (clutching|holding|grabbing|rubbing) (his|her|my) chest
pattern (left arm|arm|jaw) .. (heavy|numb|dead|gone dead|tingling|pain) .. (chest|clammy|sweat*|now|breathe|dropping|words)
pattern chest .. (arm|jaw) .. (heavy|numb|dead|gone|pain|tingling)
pattern (having|had|think it is|is having|be having|have) a (heart attack|stroke|cardiac arrest) [now|i think|>|^|face|please|and|help|this|today|just]
pattern (is|am|are|be|been|just) having a (heart attack|stroke)
with (having|chest|clutching|holding|arm|elephant|just|think|band|sat|grabbing|rubbing)
unless (not|never) [a|having|any] (chest pain|heart attack|heart attack)
unless (had|survived|having) a (heart attack|stroke) (when i saw|when|in|at|last|two|year|#|years)
unless (angina|controlled|spray|cleared|signed off|rehab|muscle|checked|wind|heartburn|doctor checked|gp knows|history|mended|since my|after my|used to|pacemaker)
unless (heart attack|stroke) (group|club|cafe|support|course|survivors|rehab|class|association)
unless anxiety .. group
unless (with|beats on|hairy|flat) chest
rule emergency-medical crisis explicit stroke-signs
pattern (arm|leg|side|face|hand) [has|have|is] [gone|going|went|all] (numb|dead|weak|floppy) .. (feel sick|suddenly|sick|chest|dizzy|words|speech|now|sweat*|headache)
pattern (sounds|looks|acting) drunk .. (not|has not|never) .. (drink|drunk|drop)
pattern (vision|sight|eye|eyes) .. (gone|went|lost|blurred|black) .. (suddenly|one eye|sudden|now|today)
pattern (shivering|fever|temperature) .. (confused|blotchy|mottled|floppy|rash)
pattern (skin|legs|he|she) .. (blotchy|mottled)
pattern (face|mouth|side|eye) [of @my face|of @my mouth|has|is|all] .. (dropped|drooping|drooped|droopy|slack|numb|slipped|fallen|sagging|lopsided|gone funny|wonky|sloping)
pattern (one side|left side|right side) .. (face|mouth|body|numb|weak|slack|gone|dropped)
pattern (words|speech|talking) .. (wrong|slurred|slurring|gibberish|daft|rubbish|jumbled|funny|nonsense|garbled|not making sense)
pattern (slurring|slurred) [@my] (words|speech)
pattern can not (speak|talk|type|see|move (his|her|my) (arm|side|leg|face)) (properly|proper|right|straight|suddenly)
pattern (not|does not) (making sense|make sense|know who|know where|recognise) .. (grey|colour|funny|fell|fallen|head|shaking|suddenly|hot|this morning|confused)
pattern (funny|grey|gone) (grey|colour|gray) .. (not|sense|chest|clammy|sweat*|breath*|cold)
pattern (worst|sudden|thunderclap) headache .. (ever|neck|light|vomit*|nowhere|had)
pattern (headache) .. (neck|stiff|light hurts|rash)
pattern rash .. (not fade|does not fade|glass|not go|floppy|hot|spreading|fever)
pattern (mottled|blotchy) [looking] skin
pattern (shivering|shaking|hot) .. (muddled|confused|not know|hardly passed|mottled|talking rubbish|talking nonsense)
pattern (confused|muddled|not making sense) .. (suddenly|since this morning|today|now|fell|banged|fever|shiver*)
pattern (diabetic) .. (shaking|unconscious|talking rubbish|not eat|confused|not answer*|curtains|sweating|will not eat|collapsed|drowsy|not seen)
pattern (hypo|low sugar) .. (now|unconscious|shaking|not wake|can not)
pattern (banged|hit|bumped|cracked) [@my|my] (head) .. (blood thinners|sleepy|sick|nodding|rouse|drowsy|vomit*|thinners|warfarin|confused|blood)
pattern (nodding off|very sleepy|drowsy|so sleepy|keeps going to sleep|sleepy now) .. (rouse|head|pills|banged|shook|wake|tablets|blood)
pattern (head|blood|pills|dads|shook the baby) .. (keeps going to sleep|very sleepy|drowsy|not wake|not waking)
pattern (numb|tingling) .. can not (type|talk|speak|move)
pattern can not (feel|move) (my|his|her) (left|right|legs|arm|arms|face|side|leg|body|feet)
pattern (lost) .. (feeling|use) (in|of|down) (my|his|her) [left|right|one] (side|arm|leg|face)
pattern hand has gone [all] dead
unless (had|since|from) a stroke
unless (dentist|filling|football on|chair yoga|since birth|bells palsy for)
unless (dementia|alzheimer*) .. (years|always|usual|group)
unless side of (the|town)
rule emergency-medical crisis explicit fit
pattern (having|have|had|in|is) a (fit|seizure) .. (now|not stop*|will not stop|stopping|!(for|as|@adv)|minutes|first|never|help)
pattern (is|are|been|keeps|she|he|and) (fitting|seizing|convulsing) !(in|well|the|a|carpet)
pattern (fit|fitting|seizure) .. (not stop|not stopping|will not stop|ten mins|minutes)
unless (controlled|since a boy|no fits|since i was|had fits|used to|kitchen|curtains|fitting in|fit and|keep fit|a fit of|not a fit)
rule emergency-medical crisis explicit overdose-taken
pattern (took|taken|had|have|take|swallowed|just took|given) [@adv] (way|far|much|all|loads of|a load of|a few|too|the whole|a whole|a bottle of|loads|double|lots of|a lot of|extra|#) [@adv] [of|my|her|his] [too] [many|extra|much|of my|of her|of his|more] [of] [my|the|her|his] (@pills|>|^|this morning|and)
pattern (took|taken|had|swallowed) .. too many
pattern (took|taken|swallowed|just took|have taken|has taken|she took|he took) [@adv] (an|a) [big|massive|whole] overdose~
pattern (taken|took) (something|summat|stuff) .. (wake|lips|blue|party|breath*|not|sleepy|passed)
pattern (have|has|just|she|he|they|i) [just|@adv] overdosed
pattern (took|taken|swallowed|necked|downed) (all|the whole|the rest of|every one of|both|everything in|whole) .. (@pills|pack|bottle|box|strip|packet|of them)
pattern (taken|took|swallowed|necked) #10-500 [of] (@pills|of)
pattern (few|couple of|load of) extra [of] [my] (tablets|pills|sleepers|meds)
pattern (mixed|muddled) .. (pills|pill boxes|tablets) [up] .. (had|taken|took|too many|sleepy|now)
pattern (drank|drunk|swallowed|swallowing|eaten) [some|the|a] (bleach|antifreeze|poison|battery|white spirit|weedkiller|coin|magnet|magnets|button battery|dishwasher tablet|cleaning)
pattern (mum|she|he|dad) has had .. (and dads|pills|tablets) .. sleepy
with (now|just|scared|spinny|spinning|many|overdose~|wake|sick|dizzy|help|sleepy|blue|took|taken|swallowed|extra|not|this morning|tonight)
unless (not|never) (took|taken|take) .. (overdose~|too many)
unless (too many) .. (biscuits|cakes|classes|forms|bags|things|people|bookings|clothes|photos|bags)
unless the (overdose~) very
unless (as usual|back to the|to the chemist|with (my|a) (breakfast|dinner|tea|water)|on time|like (i should|the doctor)|as prescribed)
unless want* to .. not wake
rule emergency-medical crisis explicit bleeding
pattern (contractions|labour|waters broke|waters gone|waters have broken) .. (#15-36|weeks|early|bleeding)
pattern (contractions|in labour) at #15-36
pattern (reduced|no|not much) movement .. (pregnant|weeks|baby)
pattern (bleeding|blood) .. (everywhere|heavily|heavy|loads|a lot|lots|not stop|will not stop|pouring|gushing|from (his|her|my|the) head|weeks pregnant|pumping|all over)
pattern (loads|lots|a lot|so much|pints|covered in|lost a lot) of blood
pattern (blood) (a lot|everywhere|loads|pouring|all over)
pattern (coughing|throwing|vomiting|sicking|being sick|spitting|weeing|peeing) [up] [fresh|bright|dark] blood
pattern (pregnant|weeks) .. (blood|bleeding|waters|no movement|not moving|not felt (him|her|it|baby) move)
pattern (been|got|is|just) (stabbed|shot) !(in the foot|down|on tv|again)
pattern (stabbed|shot) (me|him|her)
unless (films|blood (test|tests|pressure|thinners|sugar|donor|donation|bank|form)|nose bleed|gums|after my op|signed)
unless (blood on|sheets|towels|pillow|loads of blood tests)
unless (period|periods|heavy periods)
rule emergency-medical crisis explicit fire-and-help
pattern (house|flat|kitchen|room|place|building|home|chip pan|cooker|oven|bed|sofa|curtains|next door) [is|has|are|caught|gone] [on] fire
pattern (there is|theres|is) (a fire|fire) in (my|our|the (flat|house|kitchen|bedroom|block|building|loft)|next)
pattern (smoke|flames) .. (everywhere|coming|kitchen|pouring|room|under the door|stairs|flat|trapped|smell)
pattern (smell|smells|smelling) [of|strong] gas (in|and|really|strong|everywhere|dizzy|headache)
pattern (carbon monoxide|gas leak) .. (alarm|now|sick|headache|going off|smell)
pattern (need|call|send|get|ring|want) (an|a|the|me an|for an|for a) (ambulance|paramedic|paramedics|999)
pattern (drowning|drowned) !(in (paperwork|forms|debt|work|bills|emails|stress|washing|it all))
pattern (waters broke|in labour|baby is coming|baby coming) (now|and|early|at home)
pattern (give birth|gave birth|had baby|had a baby|new baby|after birth) ..8 (voices|people not there|talk to people|not sleep|seeing things|hearing things)
pattern not seen .. (two days|2 days|days|since) .. (curtains|milk|diabetic|not answer*|post|lights|tv)
pattern (curtains|milk|post) .. (two days|2 days|days|still shut|still out|not answering) ..
with (fire|smoke|flames|gas|ambulance|paramedic*|999|drown*|waters|labour|coming|birth|baby|seen|curtains|milk|monoxide|post)
unless (chip shop|fire (station|alarm test|safety|drill|service|place)|firework*|air ambulance|ambulance (driver|service|station|trip)|in one episode|story|hire|fire pit|poster|leaflet)
unless (if|in case|or|when) .. (an ambulance|999)
unless (gas (bill|meter|safety|board|man))
rule emergency-medical crisis explicit few-words
pattern (i|he|she|they|@kin|have|has|had|just) [@adv] [have|has] overdosed
pattern ^ overdosed
pattern overdosed (by|on|again|help|now|>)
pattern (drank|drunk|drink|swallowed|swallow|swallows|eaten|ate) [@adv] [some|the|a|of|my] [washing|button|drain] (bleach|antifreeze|poison|weedkiller|white spirit|battery|batteries|capsule|capsules|dishwasher tablet|magnets|cleaner|petrol|paraffin)
pattern (injected|injecting|took|taken|had|given) [him|her|me] [the|my|a] (wrong|double) (insulin|dose|injection|methadone)
pattern (need|send|call|get|ring|want|please) [for] [me|us|him|her|please] (an|a|the) (ambulance|paramedic|paramedics)
pattern ^ ambulance [please|now|help|quick] >
pattern ^ 999 [please|now|help|quick] >
pattern (call|ring|get|need|send) [me|us] [the] (police|999) (now|please|quick|help|>)
pattern help me [@adv] [i am|am] dying
pattern ^ help [me|i] [am|i am] dying
pattern (there is|got|have|is) a gas leak
pattern [can] smell gas (>|in|help|and|everywhere|really|strong)
pattern (house|flat|kitchen|room|hall|landing) [is] full of smoke
pattern (can not|not|will not) stop the bleeding
pattern bone [is] (sticking|poking|coming) (out|through)
pattern (blood) everywhere
pattern (is|one|man|gent|lady|woman|he|she|dad|mum) [is] choking !(up|on his words|back)
pattern no pulse
pattern (puking|puked|vomiting|throwing up|bringing up|coughing up|being sick with) [up] [bright|fresh|dark] blood
pattern (tractor|quad|quad bike|car|wardrobe|wall|tree|beam|horse|lorry) [has|is] [rolled|fell|fallen|landed|come down] on [top of] (him|her|me|dad|mum|my)
pattern (trapped|stuck|is|he|she|dad) under the (tractor|quad|quad bike|car|bus|lorry|train|rubble)
pattern (fell|fallen|gone|jumped) (in|into) the (slurry|canal|river|quarry|water|sea|reservoir) !(and laughed|last year|once)
pattern (baby|newborn) [is|has|is going|going] [gone|all|very] (floppy|limp|blue|grey|unresponsive|not breathing)
pattern (hand|arm|finger|foot|fingers) (in|caught in|trapped in) [the] (machine|press|mower|saw|door of the train)
pattern (she|he|mum|mam|dad|nan|baby|@kin|wife|husband) [just] (will not|can not|not) wake [up]
pattern (having|have|has had|took|taken|take|think it is) a heart attack (now|on|at|we|>|i think|help|please|and)
pattern heart attack [i think] (now|on my own|help|please)
unless (film|telly|episode|programme|book|story|song|game|quiz|joke)
unless (nearly|almost|thought i was) (died|choking) (laughing)
unless (wish|want|wants|hope|pray|teenage*|alarm clock|in the mornings|for school|early|before|until|till) .. wake
unless wake [up] .. (for school|for work|early|before|until|till|in the mornings|at night|with the birds)
unless (if|in case|when|who do|do i|how do i|should i ever) .. (ambulance|999|police)
unless (used to|years ago|last year|as a child|when i was|since my|had a heart attack (in|at|when|last|two|three|#))
unless (gas (board|man|bill|engineer)) (came|fixed|sorted)
rule self-harm crisis explicit hurts-self
pattern (hurt|hurting|harm|harming|harmed|cut|cutting|burn|burning|burnt|burned|injure|injuring|injured|punch|punching|punches|hit|hitting|hits|bite|biting|bites|scratch|scratching|scald|scalding|punish|punishing|starve|starving|cuts|burns|hurts|harms|stab|stabbing|bruise|bruising|damage|damaging|slapping|bang|banging) @self
unless (by accident|by mistake|accidentally|shaving|cooking|on a tin|on the|fell|at work|at the gym|in the garden|lifting|gardening|training|playing|with a knife chopping|paper|rugby|football|hedge|in the face)
unless (class|walk|yoga|gym|zumba|football|exercise) .. hurt* @self
unless hurt* @self .. (if i|when i|doing) .. (exercise|class|walk|lift|yoga|join|dance)
unless (biting|punish*) .. (nails)
unless @self some slack
rule self-harm crisis explicit self-harms
pattern (self harming|self harmed|i self harm|self harm relapse|sh relapse|relapsed self harm)
pattern (started|again|still|relapsed|relapse|urge to|urges to|want to|wanting to|going to|back to|been|keep|he|she|daughter|son|wife|husband|kin|friend|is|am|just|cannot stop|thoughts of) .. self harm* !(course|awareness|training|talk|webinar)
unless ever self harmed
unless (no|not) .. self harm*
rule self-harm crisis explicit cuts
pattern (dig|digs|digging|scratch|scratches|pick|picks|picking|claw|rub) .. (nails|skin|arms|my skin|her skin|myself) .. (bleed|bleeds|bleeding|raw|blood|hurts)
pattern (only eat|not eaten|not eating|starving|starve) .. (control|punish*|deserve|lesson|every third day|on purpose)
pattern (cut|cutting|cuts|slash|slashed|slashing|slice|slicing|sliced|carve|carving|carved|burn|burning|burnt|burned|scratch|scratching) [up] @my [own|bare|upper|left|right] @arms
pattern (been|started|still|keep|keeps|back to|stop|urge to|urges to|going to|want to|need to|craving) [@adv] cutting [again|most|every|and|>|^|n its|to cope]
pattern (urge|urges|want|need|going|tempted|dying|craving|itching) to cut (right|again|tonight|now|^|>|deep|so|badly|is|my arms)
pattern (i|tonight i|and i) (cut|burned|burnt) [again|deep|deeper] (^|>|tonight|last night|again|too deep|deeper)
pattern (clean|free) [for] (#|@adv|days|weeks|months|years|forty|thirty|sixty|a year) .. cut
pattern (can not|not) get through .. without (doing my arms|cutting|hurting|doing it|it to my)
pattern (without doing|been doing|keep doing|do) my arms (now|again|@adv)
pattern (doing|did|done) [stuff to|things to|bad things to|damage to|something to] my (arms|legs|wrists|thighs)
pattern (make|makes|making|made) (myself|herself|himself) (bleed|sick|throw up|vomit)
pattern (till|until) (i|she|he) (bleed|bleeds|bled|draw blood)
pattern [i] (pull|pulling|rip|ripping) (my|her|his) (hair|skin|nails) (out|off)
pattern hurt to my (arms|legs|body)
pattern (took|taking|take) a (blade|razor|knife|lighter) to (my|her|his)
pattern (burn|burning|burnt|burned|cut|cutting|hurt|hurting|injure|injuring|bruising|scald*|hit*) .. (on purpose|deliberately|purposely|intentionally)
pattern (deliberately|purposely|intentionally) [@adv] (burn*|cut*|hurt*|injur*|harm*|hit*|scald*|bang*|punch*)
pattern (hit|hitting|bang|banging|bangs|punch|punching|punches|smack|smacking|headbutt*) [@my|my own] head .. (on|against|off|wall|deliberately|purpose|till|until|bleeds|when)
pattern (punch|punching|punches) (@self|walls|the wall|the walls) .. (bleed*|split|head|feels|raw|blood|till|until|til)
pattern (fresh|new) (cuts|scars|marks|burns) [all|up|on|down|over|when]
pattern (cut|cuts|cutting) .. (her|his) (legs|arms|wrists|thighs)
pattern (arms|wrists|legs|thighs) (r|are|is) (a mess|in bits|in ribbons|cut|shredded|covered)
pattern cut .. (deeper|too deep|worse) than
unless (fringe|grass|hedge|toast|hair|tin|sugar|carbs|down on|glass|knife slipped|shaving|roses|rose bush|brambles|kitchen|by accident|park|thistles|sunburn*|sun burn*|holly|nettles|cat|kitten)
unless (cut @my finger|on the oven|on the iron|ironing|in the garden|slack)
rule self-harm crisis explicit covered
pattern (wears|wearing|wear|always in|never takes off) [her|his|my] (long sleeves|hoodie|jumper|tights|cardigan) [even] [in|when|all] (bed|the bath|summer|pe|swimming|the heat|hot|it is hot|all the time)
pattern (cover|covers|hide|hides) (my|her|his) (arms|legs|wrists) .. (for|now|photos|from|up|when)
pattern (long sleeves|sleeves down|jumper|hoodie|cardigan|covered up) .. (heat|all summer|hot|know what that|know why|can guess|guess why|sun|heatwave|again|weather)
pattern (not let|hides|hiding|covers|cover|hide|covering|never shows|will not show) [me|anyone|us|mum] [see|up] @my (arms|legs|wrists|thighs)
pattern (blood|blood stains|stains|bloody|stained) .. (sheets|towels|pillow|bedding|tissues|sleeves|sleeve|bathroom|bin|tissues)
pattern (marks|scars|cuts|scratches|lines|burns|plasters) .. (arms|arm|legs|leg|wrist|wrists|thighs) .. (not explain|cope|in rows|will not say|a different story|rows|helps|does not say|every week|fresh|new|recent|says it)
pattern (plasters|bandages|razor|razors|blades|dressings|sharpener|pencil sharpener) .. (pillow|under|asking|keeps asking|missing|every week|hidden|bathroom|will not say|taken apart|drawer|gone)
pattern (plasters|bandages) .. (third time|again|different story|story each)
pattern (keeps asking for|buying|going through) (bandages|plasters|dressings)
unless (rose bush|kitten|cat|brambles|knee|fell|football|fitba|nose bleed|nosebleed|periods|period|warfarin|blood thinners|dog)
unless cold
rule self-harm crisis indirect old-habit
pattern (back to|started|gone back to) my old habit .. (one i|used to hide|from when)
pattern (one|habit) .. hide from
pattern (did|done|doing|do|back to|back at|started|going back to|fallen back into|gone back to|slipped back into|want to do|tempted to do) (the|my|that) [old|same|bad] (bad thing|thing i promised|thing again|thing with|habit|habits|old thing|thing to my|thing to myself|stuff again|old coping|thing you know)
pattern (the thing|what) i promised .. (would not|stop|not to|stopping|nurse|never)
pattern (bad way|unhealthy way|old way|only way|secret way) (of|to) (coping|cope)
pattern (only) (thing|way) .. (calms me|settle|calm down|feel anything|feel something|quiet|cope|feels right|makes it stop|works|head quiet|keeps me going) .. (promised|thing|again|arms|anything|>|^|owt|is the)
pattern only way i (feel|can feel|get to feel) (anything|something|alive|real)
pattern (i|deserve|deserves|need|need to feel) (deserve|the|to) [be] (pain|punished|hurt|punish*|suffer|hurting)
pattern i deserve (pain|to hurt|to suffer|to be hurt|the pain)
pattern (i|started|keep) punish* (myself|my body)
pattern (feel|see|need|have) it on my (skin|arms)
pattern (feel|need) [the] (sting|blade|burn|pain)
pattern (not|can not|not sure) .. (leave|keep) [my|me] (arms|wrists|legs) alone
pattern (know|knows) where .. (hid|hidden|keep|keeps) .. (blade|blades|them|razors|knives|drawer)
pattern hid them [all] .. (drawer|know where|looking)
pattern (only) (thing|way) [that] [he|she|i] [says] .. feels right
pattern (not|dont|do not) (deserve) (food|to eat|eating)
pattern (teaching|teach) (myself|me) a lesson
pattern (ashamed|scars|marks) .. (arms) .. (new|fresh|again|hide)
pattern (relapsed|relapse|slipped up|slipped) (again|last night|tonight|after) .. (arms|blade|clean|cut|skin)
pattern (started|starting) up again .. (arms|blade|tell)
pattern (not|do not) tell (the gp|my mum|the nurse|my cahms|my camhs|anyone) .. (started|again|arms|did it)
unless (knitting|singing|walking|garden*|my dog|baking|reading|crochet|swimming|smoking|fags|crisps|biscuits|drinking|vaping|drink|chocolate|snacking|dinner|gambling)
unless feel the burn
unless no pain no gain
rule self-harm crisis explicit few-words
pattern self harm (yes|today|now|again|tonight|is back|most days|every)
pattern (yes|is|about|it is) self harm >
pattern (feel|feeling|felt) like (cutting|hurting myself|self harming|burning myself)
pattern used a (razor|blade|knife|lighter) on (myself|herself|himself|my|her|his) [own|bare|upper|left|right] (>|arm|arms|leg|legs|wrist|wrists|thigh|thighs|stomach|skin|belly|tummy)
pattern (stick|sticking|stuck|sticks) (pins|needles|a needle|a pin) in (my|myself|her|his)
pattern ^ [i am] (about to|going to) cut [myself] !(the|my|a|our|back|down|some|it|his|her|grass|hair|cake|off|out|to)
pattern [i] (have|has) cut (twice|three times|again|myself|her|his) (today|tonight|now|this morning|last night|>)
pattern (injured|injure|hurt|harmed|burnt|burned) (myself|himself|herself) (deliberately|on purpose|intentionally)
pattern (stubbing|stubbed|stubs|putting) [out] [cigs|cigarettes|fags|a cigarette] [out] on (himself|herself|myself|my arm|his arm|her arm|my leg)
pattern ^ [just|i|only|i just] cut (again|deeper|deep|tonight|too deep)
pattern ^ cutting (tonight|again|now) >
pattern i (sh|shd) again
pattern stabbed my own
pattern cuts (herself|himself|themselves) [it] (is|its) me
unless (film|telly|book|story|song|hair|hedge|grass|lawn|hours|pay|bus|cake|fabric|paper|signal|line|caffeine|sugar|carbs|cards|price)
unless (used to|years ago|not|never|stopped|no longer)
rule suicide crisis explicit intends
pattern [i [am|have|do|keep]] @intend [@adv] [@adv] @kill
pattern [i [am|do]] (want to|wants to|wish to|wishes to|wanting to|would like to|need to|decided to|ready to|going to|desperate to|have to|hope to|hoping to|just let me|planning to|about to) [@adv] [@adv] (@die|not want to live|die tonight|die now)
pattern i (will|shall) [@adv] be dead (by|soon|tomorrow|tonight|before|when|next|in)
pattern going to be dead
pattern (rather|sooner|better) be dead
pattern (die|be dead) (tonight|now|today|tomorrow|soon please|already please)
pattern (wants|want) (me|us) to help (him|her) (die|go|end it)
pattern [i] want to [@adv] (disappear|vanish|fade away) !(to|on|under|from the photo|into)
pattern want out of (life|this life|this world|everything|it all|here for good|living)
pattern ^ i [just] want out (^|>)
pattern [i] want [@adv] to [@adv] (die !(of|laughing|from|than)|be dead !(honest|careful|good|sure|serious)|not be here)
pattern want .. to die too
pattern want everything to (end|stop|be over)
pattern (i|wish to|want to) end it [all] for (both|all) of us
unless (die|kill*|finish*) .. (laughing|embarrassment|boredom)
unless (i would|would|rather|sooner) (die|sooner die|rather die) .. than
unless i (will|shall|would|could|might|am going to) (shoot|kill|hang|drown) (myself|you|him|her) if [i] have to
unless (hold music|bar of that|another zoom|another form)
unless (one more|another|much more|any more) ..6 (music|zoom|form|forms|queue|bar|advert|email|emails|tune) ..6 and i
unless (contract|membership|subscription|tenancy|lease|relationship)
rule suicide crisis explicit thinks-of
pattern @muse [@adv] [@my|of|about|a|her own|his own|my own|just|going through with] [@adv] (@killing|@dying|suicide~|suicidal~)
pattern (suicide~|suicidal~) (is|was|seems|feels|looks) .. (only|best|answer|option|way|solution|treatment|choice)
pattern (only|best) (way|option|answer|treatment|choice) .. (is|be) (suicide~|death|dying|to die|to kill)
pattern (active|voicing|having|with|have|has|had|expressing|expressed|more|strong|constant|terrible|bad|these|my|got|getting|some) [active|real|strong|dark] (suicidal~|suicide~) (thoughts|intent|ideation|ideas|plan|plans|feelings|urges)
pattern (suicidal~) (ideation|intent|again|tonight|today|now|still|right now)
pattern ones suicide~
pattern my [own] suicide~
pattern killing myself
pattern killing (himself|herself|themselves) !(laughing|with|at|over|to|trying|working|doing|in the)
pattern (head|voice|voices|brain|mind|something) [in my head|keeps|keep|is|are|@adv] telling (me|him|her) to (jump|do it|die|kill|end|hurt|cut|drive|let go|step|take)
pattern (dark|black|scary|horrible|intrusive|dangerous|awful|terrible|bad|evil|worst) thoughts !(about the election|on|book)
pattern (thoughts) (are|getting|going|gone|have been|turned|turning) [@adv] (dark|darker|scary|bad|worse|black|dangerous)
pattern (thoughts|thinking) .. (no one|nobody) should have
pattern thoughts of (harming|hurting|ending|not being|death|dying)
pattern (every day|all the time|constantly|every night) .. (suicide~|killing myself|ending it|dying)
pattern (attempted|attempting|attempt) suicide~
unless killing myself .. (laughing|trying to|to get|with this|over this|in the gym|at work|doing)
unless (hold music|queue|form|shoes|heels)
rule suicide crisis explicit suicidal
pattern [i [am]] [feel|feeling|felt|feels|am|is|been|really|very|so|a bit] suicidal~
pattern feel like suicide~
unless (suicidal~|people|anyone|someone) .. (course|training|does it cover|who are)
unless who are suicidal~
rule suicide crisis explicit bare-act
pattern kill myself !(laughing|for|if i|with|over)
pattern (kill|hang|shoot|drown|unalive) (himself|herself|themselves)
pattern (end|ending) my [own] life
pattern (end|ending|take|taking) (his|her|their|ones|my) own life
pattern (take|taking) my life
pattern suicide~ (note|notes|letter|pact|letters)
pattern (left|wrote|written|writing|found|leaving) .. (a note|the note|a goodbye note|goodbye letters|goodbye letter|suicide note|note saying sorry|goodbye notes)
pattern (wrote|written|writing|doing|done|finished|posted) (my|the|some|all my) [goodbye] (notes|note) [last|to|and|lol|for|>|tonight]
pattern unalive
pattern top myself
pattern (commit|committing) suicide~
pattern suicide~ (@self|plan|pills)
unless hold music
unless wi fi
unless wifi
unless (nearly|practically|almost) kill myself .. (on|tripping|falling)
rule suicide crisis explicit tried
pattern (tried|trying|attempted|tries) .. @kill
pattern (tried|trying|attempted|tries) to [@adv] (end it|die !(of|from)|finish it)
pattern (suicide~|overdose) attempt
pattern (try|tried) [it|to do it|to kill @self] again
pattern it did not work and i (am|woke)
with (tried|trying|attempt|attempted|tries|attempts) .. (@kill|end it|suicide~|overdose|die|finish it|it again)
rule suicide crisis explicit plan
pattern (i have|have|got|has|i have got|made) (a|my|the) (plan|date|method) .. (tomorrow|tonight|for it|alive|after|ready|weekend|monday|to do it|how|when)
pattern (date|plan|method|day) .. (not be alive|will not be here|will not be alive|be dead|be gone|end it|to die)
pattern (wants|want) to die and has a plan
pattern [i] (mean|intend|going) to take (the lot|them all|all of them|all my @pills|every last one|a load|the whole)
pattern not be alive [after|by|much|tomorrow|next|for]
pattern (picked|chosen|set|decided on) (a|the|my) (day|date|place|spot) .. (do it|end|die|go)
pattern not want to [@adv] (be alive|live|live anymore|be here anymore|exist|wake up)
pattern (do not|not|no longer|never) (wish|want|wanna|wanting) to [@adv] (be alive|live !(here|there|in|with|at|on|near|alone|like)|exist|wake up|go on living|be here anymore|be around anymore|be in this world|be on this earth|carry on living)
pattern (@they|@family) (does not|no longer) (want|wish) to [@adv] (be alive|live !(here|there|in|with|at|on|near|alone)|be here anymore|exist|wake up)
pattern no (wish|desire|will|want) to (live|be alive|be here|go on|carry on)
pattern lost the will to live !(with|over|in this|on hold|waiting|queuing)
pattern (can not be bothered|sick of|tired of|fed up of|fed up with|hate|hating|done with|had enough of|no good at|finished with|over|bored of) (being alive|living !(here|there|on|in|with|next|off|like|alone|by|at|out of)|being here !(at|every week|all day|for)|life !(admin|skills|on hold)|existing|breathing|this life|my life|waking up !(early|at #|at night|for))
pattern not be alive
pattern not want to be found
pattern (do not|not) think i want to be (found|here|alive|around|saved|woken)
unless not want to live .. (in|with|near|next|at|there|by)
unless tired of (being here alone|living)  .. (in this (flat|house|damp)|with (mice|damp|mould))
unless (waiting list|hold|queue) .. will to live
unless will to live .. (waiting|hold|queue|phone|form|forms)
unless (thank god|life is good|loving)
rule suicide crisis explicit threatens-end
pattern (he is|she is|they are|@kin|he|she|they|mates|client|patient) .. (going to|will|wants to|threatening to|saying|says|said|about to|intends to) .. (end it|end his|end her|end their|finish it|do it !(again if)|jump)
pattern i am [@adv] (going to|about to|ready to) [@adv] (end it|finish it|jump|do it tonight|do it today|do it now|end this)
pattern (going to|about to|wanna|want to) [@adv] (end it|jump|finish it all) [all] [tonight|now|today|here]
pattern (bridge|roof|ledge|platform|cliff|edge|tracks|railing|railings) .. (jump|end it|going over|let go|step off|one step)
pattern (i am|i will|will|am going to|just|might) (jump|jump off|jumping)
unless jump* .. (class|classes|trampoline|trampolines|bus|train|taxi|car|shower|bath|queue|on the|in the shower|rope|parachute|for joy|puddle|ship|start|through hoops|in a cab|pool)
unless end it .. (contract|membership|subscription|relationship|tenancy|broadband|gym|sky|there|here for today)
unless (contract|membership|broadband|boyfriend|girlfriend|marriage|relationship) .. end it
unless end it with (him|her|my)
rule suicide crisis indirect no-point
pattern (do not|can not|did not|never|not) (see|seeing|get|know|think there is) [@adv] [any|the|a|much] (point|purpose|reason) [to|in] [@adv] (anymore|going on|carrying on|living|life|being here|being alive|anything|me|myself|waking|getting up|trying|continuing|existing|to it|of it|it|>|^)
pattern what is [even|really] the (use|good|sense) (of|in) (me|living|life|going on|carrying on|trying|anything|it all|being here|being alive|fighting)
pattern (nothing|no one|nobody|what is|only thing) (keeping|keeps|holding|holds|to keep|tying) me here
pattern (too late for me|nobody can help me [now|anymore]|beyond help|past help|no help for me|no hope left|no hope for me|lost all hope|given up hope|no hope anymore|i am beyond saving)
pattern what is left for me
pattern what have i got to live for
pattern (not|never) (going to|will) get (better|any better) .. (so|why|end|point|done)
pattern what is [even|really] the point (of me|in me|of my life|of living|in living|of being|in being|of going on|in going on|of carrying on|in carrying on|of it all|of life|in life|of anything|in anything|of waking up|in trying|of me being here|of existing|anymore)
pattern what (even is|is|was) the [actual|bloody] point [anymore|lol|haha|really] (^|$|>)
pattern (no|any|little|not much) (point|reason|purpose) [left] (to|in|of) [@adv] (live|living|life|be here|being here|being alive|go on|going on|carry on|carrying on|me|keep going|anything|me being here|exist|existing|wake|waking up|get up|getting up|stay|staying|my life|continue|trying)
pattern (no|any) point [being|in being] (alive|here) anymore
pattern (life|living|my life|it) is (not|no longer) worth (living|it anymore|the bother|carrying on)
pattern not worth (living|being here|being alive|carrying on|going on)
pattern (nothing|nowt|no one|nobody|not a lot|not much|little) [left|here] [for me|for us|now] to (live|stay|be here|go on|wake up|carry on|get up|keep going|look forward) [for]
pattern (nothing|nowt|not much) left (for|in) (me|us|it|life|this life|the tank for living) [here|now|to]
pattern (see|have|got|is|there is|i have|with) no future
pattern (can not|not) (see|imagine|picture|feel) (a|any|my|me having a|no) future
pattern what future
pattern (can not|not|never) (see|picture|imagine|seeing) (myself|me) (here|there|being here|being around|getting|reaching|making|in|at|living|lasting|alive|past)
pattern (not|never) want [to get|to go] any further
pattern (can not|not|not going to|do not intend to|not planning to|will not|do not want to|do not expect to|not plan to) (see|reach|make|last to|live to see|get to|be here for|make it to|be around for) (christmas|xmas|another winter|another christmas|another year|my birthday|next week|next month|next year|the weekend|new year|the end of the week|the end of the month|spring|summer|another birthday|friday|monday|tomorrow|morning|the morning)
pattern if there is (one|a next week|a tomorrow|a next year)
pattern (same as)  .. if there is one
pattern what (use|good) (is|am) (i|an old|a man|a woman|someone like me|my life)
pattern (i am|am i|i feel) (surplus to requirements|no use to (anyone|anybody|man nor beast)|no good to (anyone|anybody)|finished here)
pattern i [just] do not (matter|count) [to (anyone|anybody)]
pattern how [little|much] i matter to
pattern not [really] living [just|only] existing
unless (voicemail|rung|rang|phoned|waiting|on hold|queue|leaflet)
unless point .. (of|in|me) (the|both|coming|bringing|form|class|classes|card|me coming|filling|ringing|driving|paying)
unless (tuesday|thursday|friday|monday|wednesday|saturday|sunday) (hall|its bank|it is bank|is bank)
unless worth it for
unless (you all day|for you|benidorm|tenerife|holiday)
rule suicide crisis indirect wish-dead
pattern (wish|wished|wishing|pray|prayed|praying|hope|hoping|hoped|prays|wishes|hopes|if only) .. (i could [@adv] (disappear|vanish|die|not exist|go to sleep forever|stop existing|fade away|switch off for good)|i was dead|i were dead|i was not here|i were not here|i was never born|never been born|not wake up|never wake up|not to wake up|i could die|i would die|i had died|he had died|never existed|i did not exist|just die|i was not alive|i were not alive|i was not around|taken me|took me|take me|had killed me|i was gone|i could disappear|it would end|do not wake up|it finished me|got me|i were gone|would kill me|was me|not have woken)
pattern (pray|prays|praying|hope|hopes|hoping|asks|ask god|begs|pray every night) .. (not to wake|to die|to be taken|for death|not wake|god takes|lord takes|takes me|it is my last)
pattern (better off|better) (dead|not here|not alive|not being here|gone|six feet under|if i was dead|if i died)
pattern (go|going|fall|get|drift|drop) [off] to sleep .. (not|never) [to] (wake|waking)
pattern (go|fall|drift) (asleep) .. (not|never) (wake|waking)
pattern (sleep|sleeping) .. (not|never) (wake|waking) up
pattern (not|never) (wake|waking) up [again] (would|sounds|seems|one)
pattern (did not|not) [even] want to wake up
pattern (dread|hate|gutted|disappointed|sorry|sad|annoyed|upset) .. (woke|wake|waking) up [again|alive|this morning|every morning]
pattern (should|ought to|wish) [of|have|it] .. (been me) (that|who|in|>|not|instead)
pattern should have been me
pattern (so|be|would be|just) easy to [just] (not be here|not be|disappear|slip away|go|let go|end|stop|step|fall)
pattern (would|be|feel|might) .. (easier|better|kinder|simpler|best|kindness|a relief|relief) .. if i (was not|were not|just was not|was gone|went|died|did not|was dead|were dead|disappeared|were gone|just went|just stopped|was not here)
pattern (easier|better|kinder) (for|on) (everyone|everybody|all|them|the family|you all|my family|her|him|the kids) if i
pattern (ready|time|want|wants|wanting|happy) (to go|for me to go|for me to be gone) (and|to) (join|be with|see) (mum|dad|him|her|my|them|god|jesus)
pattern (want|wants|need|long|longing|hoping|wanting|going|ready|wish|like) to (be with|join|go to|be back with) (him|her|my @kin|@kin|my #|them|our mum) (now|again|soon|up there|in heaven|wherever)
pattern i [just] want to be with my .. / [soon|i] (soon|now|again|in heaven|up there)
pattern (i|and) [will|can|could|to] (soon|then) be with (him|her|them|my)
pattern (be|see|join|with) (him|her|you|them|mum|dad) (soon|on the other side|in heaven|up there|in the next)
pattern (be|being) dead would
pattern (past|beyond) caring (if|whether|about (life|living|myself|anything))
pattern how (long|quick|quickly|soon|much|many) .. (to die|you die|before you die|till you die|until you die|would i die|before i die|would it kill|would kill|is fatal|be fatal|to be fatal)
pattern (what|which) .. (least painful|painless|quickest|easiest) (way|death|method)
pattern (painless|quickest|easiest|least painful) [way] (way to (go|die)|death|to die|to go)
pattern (does|will|would) it hurt to die
pattern (what is|what) it like to die
pattern [i am] ready to (go now|die|meet my maker|leave this)
pattern life (is|has) (over|finished|ended|no meaning|not for me)
pattern (i should not|should never|not supposed to) (be here anymore|be alive|have been born|be here still)
pattern (not|do not) care if i (live|die|wake|lived|get hit|am alive)
pattern (not|would not) (mind|care|bothered) (if|whether) (i|a) .. (die|died|did not wake|never woke|hit me|run over|dead|wake)
unless (it should have been me|should have been me) (picked|chosen|on the|at the|that won|who won)
unless (see|be with) you soon
unless (join|be with) (my|him|her) .. (for|at the|on the) (christmas|holiday|class|weekend|club|group|table)
rule suicide crisis indirect burden
pattern (doing|do|be doing) (everyone|everybody|them|the world|my family|you all|him|her|people) a favour
pattern (sad|upset|cry) for a (bit|while|week|few days) (then|but) .. (better|fine|ok|get over|move on|manage)
pattern they will (manage|cope|get over it|be fine|be ok) .. (sad|without|better|then|soon|upset)
pattern [all|much|far|everyone|they] .. (better off|better|happier|fine|easier life|easier lives|easier|happy|manage) .. (without me|if i was not|if i were not|if i died|when i am gone|when i am dead|with me gone|if i was gone|if i was dead|if i went|with me dead|if i just went|if i did not exist|with me not here|without me here|if i disappeared)
pattern better off without (me|him|her)
pattern without me .. (easier|better|happier|fine|easy|manage|free)
pattern (they|everyone|kids|family|wife|he|she|girls|boys|mum|people|husband) .. (better off|better) [with] (the insurance|the money|my pension|the insurance money|my life insurance)
pattern (get|have|got|with|claim) [the|my] [life] (insurance|pension|death in service) .. (debt|better|gone|paid|clear|worth|sorted)
pattern worth more [to them|to my family|to everyone|to her|to him|to the kids] (dead|that way|if i|gone|than alive)
pattern (no one|nobody|not a soul|no body|who) [would] [even|really|actually|ever] (notice|miss me|care|bat an eyelid|mind|cry|would notice|would miss me|would care|will notice|will miss|be bothered|mourn) .. (if i|for weeks|for days|till|until|was gone|died|dead|gone|disappeared|i am gone|was not|went|me|matter)
pattern (no one|nobody) (would|will|is going to|d) [even|really|ever] (miss|notice) (me|if|for|i|when|until|till)
pattern (i am|i feel|being|feel like|just|such) [just|like|only|nothing but|such|only] [a] (burden|waste of space|dead weight|drain|cost|millstone|waste of oxygen|waste of air|liability) [on|to|for] [@adv] [everyone|everybody|all|my|the|them|him|her|the council|society|people|no]
pattern (i am|i am only) [just|only|jist|always] (in the way|in the road|in everyones way|in everybodys way|under everyones feet|taking up space)
pattern (without me in the way|me out of the way|i am out of the way|i was out of the way|be out of (everyone*|everybody*|your|their|the) (way|hair))
pattern (i am|i will be|being|be) (no|not) .. (bother|burden|problem|trouble) .. (much longer|soon|for long|anymore|after|again)
pattern (will not|not|never) [be a|be|have to] (bother|burden|trouble|problem) .. (much longer|after tonight|again after|anymore after|for long|no more after)
pattern (will not|not) be (anybody|anyone|anybodys|anyones|your|their|a) (problem|bother|burden|worry|trouble) [much longer|anymore|soon]
pattern not have to put up with (me|him|her) .. (much longer|anymore|soon|for long|again)
pattern tired of being [a|the] (problem|burden|bother|disappointment|nuisance)
pattern (everyone is|they are all|they are|everybody is|all) (sick|tired) of me .. (so am i|me too|too)
pattern (the|this) world .. (close over|carry on|better|go on) .. (where i was|were i was|without me|without)
pattern i am heavy for
pattern nobody needs (me|him|her) .. (so|may|might|anymore|now|anything)
pattern an old (man|woman|lady|fool) nobody
pattern (hope|bet) .. (happy|pleased|glad) when i am (gone|dead)
pattern when i am (gone|dead) !(it|the (house|money|flat) (goes|go))
pattern (they|you) will (all be sorry|miss me|be sorry) when
unless (holiday|away|abroad|tenerife|spain|benidorm|at work|on a cruise|choir|team|committee|bowls|darts|quiz night|rehearsal)
unless better off without (her|him) .. (he|she) was
unless (not|not a) (burden|bother) at all
unless (funeral|will|probate|power of attorney) .. (plan|workshop|talk|advice|paid)
unless notice .. (sign|poster|door)
rule suicide crisis indirect not-here-later
pattern (next year|next week|next month|tomorrow|the future|christmas|summer|a world|a version of .. year) (with|without) me in it
pattern (not|no) .. (year|future|christmas|summer|week) .. with me in it
pattern (not need|not have|no need) to (chase|worry about|bother with|see|ring|remind) me .. (after|anymore|again|much longer|soon)
pattern no more (mornings|days|nights|tomorrows|christmases|birthdays|pain|me|suffering) (like this|for me|^|>|after|soon)
pattern i am making sure of it
pattern (not worry|do not worry|forget|never mind) about (the follow up|my follow up|my next|the next|my review) (call|appointment|one|visit)
pattern if i (am|was|were) not here [anymore] .. (she|he|they|my wife|my husband|the kids|everyone|wife|husband|you)
pattern (when|once|if) i am (not here|gone) [anymore] (they|she|he|the kids|you|my|everyone|who|it)
pattern (wife|husband|she|he|they|kids|everyone|family) could .. (move on|get on|start again|be happy|live their) ... (if|without|me|once)
pattern (will not|shall not|not going to|not planning to|not planning on|not plan to|do not plan to|not intend to|do not intend to|not expect to|not) be (here|about|around|needing) .. (much longer|by then|when they|come for|after|to see|for long|next|anymore|then|christmas|spring|>)
pattern not (planning|plan|planning on|intending|expecting) [on|to] (being|be) (about|around|here|alive)
pattern (not book|do not book|no need to book|not bother booking|do not bother booking|not put|no need to ring|not ring|cancel) .. (i will not be|will not be needing|will not need|not planning|shall not be|not plan to be|will not be here|i will be gone|not be about)
pattern (will not|shall not|not going to) be needing (it|them|any|anything|that|the|my|this)
pattern (will not|shall not) need (it|them|anything|any of it) (anymore|where i|after|soon|now|>)
pattern (nan|mum|she said|he said|said) .. i will not need it
pattern by (then|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend|tomorrow|next week) i will [@adv] (not be|be gone|be dead|be out)
pattern i will [@adv] be (gone|dead|in the ground|under the ground|six feet under|in a box) (by|soon|before|tomorrow|tonight|then|when)
pattern i will not last (#|the|another|three|two|much|till|until|long|that)
pattern (not|never) (stick|sticking|hang|hanging) around (after|much|anymore|for|to see|>|^)
pattern (i am|am) not (sticking|hanging|hang) (around|about)
pattern (will not|not|never) (matter|be an issue|be a problem|care) (after|by) (tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend|next week|then|today|this)
pattern (if you|if you all|if they|if u|when you) (do not|never) hear from me (after|again|by|on)
pattern (last|final) time you [will|shall] (hear|ever hear|speak) [from]
pattern (this is|it is) (my|the) (last|final) (text|message|night|goodbye|words|time)
pattern (will not|not) (bother|trouble|text|see|hear from) (you|youse|yous|anyone|anybody) [all|me] (again|anymore) [after|>]
pattern when (he|she|the dog|the cat|mum|dad|my dog|my cat|the house) (goes|dies|is gone) (so will i|so do i|i go|i am going|i am off|i will go|i will follow)
pattern (when|once) .. (goes|dies|is rehomed|is gone|go) [and] [then] (i go|i am going too|i will go too|so will i|i will be going|i am next|that is me|i can go)
pattern and then i can go [too]
pattern then i can (go|rest|stop|join)
pattern there is not a me after
pattern (i|me) (too|next) .. not hanging about
pattern i am going too
pattern (nurse|doctor|gp|me|us|mum|them) .. (he|she|they) will not be (around|here|there|alive) for
pattern (not|will not) be (around|here|there|alive) for (his|her|my|the next|next|their) .. (appointment|birthday|christmas|visit|review|wedding|xmas|one|call)
pattern (not|never|will not) see me again
pattern (might|may|probably) not be (here|around|alive) (tomorrow|next|in the morning|by|when|after|much|for much)
pattern (last|final) (christmas|birthday|xmas|summer|weekend|meal|night) (with|for me|on earth|here|together|alive)
pattern (decided|ready|finally|think|sorry) .. (today|tonight|tomorrow) is the (day|night|time)
pattern (today|tonight|tomorrow) is the (day|night) .. (sorry|goodbye|i end|it ends|i do it)
pattern not be (here|around|about) to see
pattern (do not|not) (expect|think) (i will|to) (be here|see|wake|last|make it)
pattern i (will not|shall not) be here when
pattern (soon|tomorrow|tonight) (it|this|everything|all of it|all this|the pain) will (all be over|be over|stop|end|not hurt|not matter)
pattern (it will all be over|be all over) (soon|tomorrow|tonight|by)
pattern all be over (soon|by|tonight)
unless (holiday|away in|abroad|tenerife|spain|benidorm|at work|visiting|moving|lift|taxi|back on|back the|my car|appointment|job|daughters in|got work|on a cruise|in hospital|respite|in devon|in cornwall|wales next)
unless got my .. back
rule suicide crisis indirect farewell
pattern (rang|rung|phoned|called|texted|messaged) [me|us] [@adv] to say (sorry for everything|he loves|she loves|he is sorry|she is sorry|thank you for everything|he was sorry)
pattern (he|she) (loves|loved) (me|us) .. never (says|said|says that|does)
pattern (look after|take care of) (your mum|your mother|me|your sister|your brother|each other|mummy) .. (man of the house|for me now|when|be good|strong)
pattern man of the house
pattern (goodbye|good bye|bye|farewell|ta ra|tara) (everyone|everybody|all|world|cruel world|my friends|my loves|forever|for good|for ever)
pattern (love you|loved you|sorry|rang|lovely|kind|good to me|miss you) [all|x|so much|always] / goodbye [now|x|xx|all|everyone] >
pattern (tell|let) (@family|him|her|them|@kin|my @kin|my @family|mam|the kids|my link worker|everyone|link worker) .. (i loved|i love|loved (her|him|them|you)|she did her best|he did his best|it was not|i am sorry|i was sorry|she was lovely|he was lovely|none of this|not (her|his|their) fault|i tried|did all)
pattern (tell|let) .. (i loved (her|him|them)|i love (her|him|them)) !(book|cake)
pattern (none of this is|it is not|it was not|not) (your|her|his|their|anyones|anyones|nobodys|anybodys|ur|nobodys) fault
pattern nobodys fault
pattern nobodys fault
pattern (look after|take care of|mind|be good to|be kind to) (my|the|our) (kids|children|dog|cat|cats|dogs|boys|girls|mum|plants|budgerigar|budgie|bird|birds|rabbit|fish|wife|husband|family|son|daughter|hamster|horse|pets|ring) .. (for me|when i|after i|after me|once i|if anything|love you|i am gone|always)
pattern (will feed|feeds|looks after|take|will have|gets|will look after|will take|takes|happens to|want|finds|have) [a|my|the] (cat|dog|cats|dogs|bird|kids|children|budgie|budgerigar|rabbit|pets|you) .. (gone|dead|die|not around anymore|not around|not here|not be here|if you live alone|owner|passed|am not)
pattern (see to|care for|look after) the .. (after the weekend|after i|once i)
pattern (thank you|thanks|ta) (for everything|for all|all|for being|for trying|for listening|for caring) .. / .. (goodbye|good bye|bye forever|will not bother|not bother you|it is time|you did|only one|not your fault|tell|no more|been the best)
pattern you (were|have been|was) the only (one|person) .. (goodbye|rang|cared|who)
pattern (you|youse|yous) (have [all] been|have been|all been) [so|very|always] (kind|good|lovely) / (goodbye|it is time)
pattern (had enough|i am done|done now|needing it|going now|rehomed) ... (have been [very|so] kind|been kind|all been)
pattern (sorry|my sorrys|my sorries|my goodbyes|goodbyes) / [and] (that is me|i am off|goodbye|i am going|all done)
pattern (written|wrote|writing|phoned|rung|texted|texting|rang|ringing|letter|letters|came|come|message|just wanted|only wanted|want|wanted|wants|posted|around) .. (to say goodbye|saying goodbye) !(at|to the|when)
pattern (said|saying|made|say|sent) (my|his|her|their) (goodbyes|goodbye|sorrys|sorries|peace and goodbyes|farewells)
pattern (im|i am) sorry (for everything|for it all|for all of it|for what i|everyone|mum|to everyone|for being)
pattern [i am] (so sorry) (everyone|mum|dad|kids|to my)
pattern forgive me for (what|this)
pattern god forgive me
pattern (keep|keeps|kept) saying sorry to
pattern love you (always|all|forever) / (goodbye|bye|x >|sorry)
pattern (remember me|do not be sad|do not cry for me|dont blame yourself|do not blame (yourself|yourselves|anyone|her|him))
pattern that is all i wanted to say
pattern no coming back from this
pattern had some laughs
unless (moving|move to|retire|retiring|new address|new job|leaving do|emigrating|singalong|song|wave me|goodbye ee|off on|holiday|for the forms|with the form|with the forms|the form|see you|next week|next month|help me|for your help|for all your help|for helping|respite|kennels)
rule suicide crisis indirect affairs
pattern (given|gave|giving|rehomed|given away|gave away|giving away|posted) .. (my|his|her|the|all) .. (dog|cat|piano|watch|guitar|tools|xbox|trainers|ring|jewellery|books|records|makeup|phone|car|things|stuff|clothes|bike|ps5|ps4|laptop|keys|medals|cat)
with (calm|calmer|peaceful|lighter|tidy|tidied|will not be needing|will not need|needing them|not needing|hugging|suddenly|goodbye|all done|paid (up|off|the)|happy|at peace|something is not right|uneasy|worried|not like|frightened|not answering|for good|not answered|no use to me now|nobody*|should i worry|i will not|out of character|everything is fine)
unless (charity|anyone want|good condition|good nick|does anyone|late husband|late wife|who takes|outgrown|new one|free to|collect|moving|old clothes|the shop)
rule suicide crisis indirect affairs-in-order
pattern (written|wrote|writing|list|sorted|decided|noted) .. (who gets what|who gets my|who has what)
pattern (cleared|deleted|wiped) .. (internet history|my history|my accounts|everything off my phone)
pattern (kids|children|dog|cat|mum|he|she) will be looked after .. (made sure|sorted|when|i have|after)
pattern (who would|who will) (have|take|look after|raise) (the|my|her|his) (children|kids|boys|girls|baby) .. (if|when|something|gone|happened)
pattern (debts|debt|money|house|flat|benefits|pension|tenancy) when you die .. (asking|me|reason|myself)
pattern asking for a reason
pattern (tore|torn|burnt|burned|ripped|destroyed|deleted|cutting) (up) all (the|her|his|my) (photos|pictures|letters|diaries) [of @self]
pattern (put|putting|got|getting|sorted|sorting) (all|my|his|her|the|everything) [my|his|her|the] (affairs|papers|paperwork|things) .. (order|tin|drawer|envelope|box|after|so)
pattern (papers|will|insurance|bank details|passwords|instructions|seed) .. (so|for) .. (after|not have to|will not have to|when i)
pattern (sorted|paid) [me|my|all|up|all my|the] (bills|debts|rent|everything) .. (so|up) .. (nobody|no one|lumbered|they|calm|tidied|not)
pattern (changed|changing|made|updated|told me where|rewritten|wrote) .. will [is] .. (milk|rehomed|cat|look at me|everything is fine|uneasy|quiet|goodbye|not look|suddenly)
pattern (cancelled|cancel|stopped) (her|his|my|the) (milk|papers|paper)
pattern (written|wrote|writing|finished|done|posted) (my|the|his|her|some|all) [goodbye|last] (letters|notes|letter|goodbyes|note)
pattern insurance .. (pay|pays|paid) out .. (suicide~|however|if i|if you|die|kill|take)
pattern (tidied|tidying|sorted) .. (papers|everything|house|round) .. (will|calm|where|look at|will not look|goodbye|hugged|quiet)
pattern (sorted everything out|everything sorted|all sorted) ... (calm|watch|goodbye|hugged|odd*|uneasy|worried)
pattern (found|find|finds) (you|me) .. (live alone|dead|body|not be the kids|not the kids|do not want it to be)
pattern (do not want|would not want|hate) (it to be|her to be|him to be|the kids|my kids|my mum|her|him) .. (find*|finds me|find me|who found|walks in)
pattern (dug|picked|chosen|paid) .. (headstone|coffin|grave|funeral) .. (then i|go too|ready|soon)
pattern feel (calm|lighter|at peace|peaceful) (actually|now|than|for the first|at last|about it)
with (@my|my|i|him|her|he|she|me|you|paid|given|letters|notes|papers|bills|sorted|everything|posted)
unless (power of attorney|workshop|co op|free legal|solicitor|new home|moving|allotment|class)
unless feel (calm*|lighter) .. (yoga|walk|group|class|tai chi|garden*|choir)
rule suicide crisis indirect means
pattern (think|thinking|thinks|thought|dream|dreaming|obsessed) [@adv] (about|of|with) (the|that|my|a) [dads|grandads|high|railway] (bridge|shotgun|gun|rope|tablets|pills|knife|knives|train|trains|cliff|river|roof|edge|razor|rat poison|drawer)
pattern (looking up|looked up|googled|searching|checking) .. (train times|tide times|bridges|cliffs|knots|how high|dosage|doses|methods)
pattern (car|engine) running .. (garage|inside|window|shut)
pattern (garage|shed) .. (car|engine) running
pattern [is it|does it] (painful|hurt) .. (drowning|drown|hanging|jumping|bleeding out|overdose)
pattern (drowning|hanging|bleeding out|freezing) .. (painful|painless|peaceful|quick)
pattern (look|looking|stare|staring|looked|stared|sat|sitting|sit) .. (at|with|by) .. (@pills|rope|knife|blade|bridge|river|tracks|razor|noose|water|train)
pattern (saving|saved|saving up|stashed|stashing|collecting|stockpiling|hoarding|counting|counted|putting|storing|stocked|storing up|been putting|hiding|hidden|stored|keeping) .. (@pills)
pattern how many [of] .. (@pills) .. (too many|kill|die|enough|to end|would it|does it|do you need|dangerous|overdose|at once|finish|not wake|take to|do i need|would i need)
pattern how (many|much) .. (to|would|will|does it take to) (kill|die|end it|finish|do it|not wake)
pattern (on|at|by|near|under) (the|a|that) (bridge|roof|ledge|edge|cliff|railway line|tracks|viaduct|multi storey|overpass|motorway bridge|top of the car park|platform|level crossing) !(is|closed|end|cafe|hall|club|street|road|at|station at)
pattern (stood|standing|stand|sat|sitting|walking|walked|drove|parked|waiting|keep going|went) .. (bridge|station|platform|tracks|edge|cliff|roof|ledge|car park roof|railway|top floor|motorway|weir|viaduct)
pattern let # trains (go|past|pass)
pattern (stopped|not taking|stopping|not taken|quit|given up|skipping|refusing|flushed|binned) [taking] (my|his|her|the|all my|all his|all her) (insulin|heart pills|heart tablets|dialysis|chemo|blood thinners|oxygen|epilepsy tablets|transplant meds)
pattern (bought|got|buying|ordered|have|found|has|find) .. (rope|noose|razor blades|stanley knife|helium|ligature|enough (@pills))
pattern (the|my) (rope|noose|knife|pills|tablets|gun|shotgun) (is|are) (ready|there|waiting|on the|in my hand|in front|lined up|right here|laid out)
pattern (tablets|pills) (lined up|laid out|in front of me|in my hand|out on the|all out)
pattern (took|taken|swallowed|take) .. (@pills) .. (want to be found|not be found|do not want|to die|end it|not wake|goodbye|on purpose|hope)
pattern (hose|exhaust|car running|engine running|garage door shut) .. (garage|car|window|exhaust)
pattern (not|never) want to be found
pattern (bleach|antifreeze|poison) .. (drink|drank|drunk|swallow*)
with (i|me|my|he|she|him|her|they|someone|man|mate|just asking|dad|mum|found|ready|on the bridge|girl|lad|stood|station|sat|trains|lined)
unless (review|out of date|hand in|chemist|repeat|side effects|explained|pharmacist|dosette|collect my|running late|photo|photography|bus|meet at|fishing|heron|closed|sunset|view|picnic|boat|stall|which|what time|flood*|litter|ducks|walk to|past the)
unless no knives
rule suicide crisis indirect finished
pattern (rest|sleep) (for good|forever|properly for good|for ever)
pattern (want|need|like) to rest .. (for good|forever|now for good)
pattern how peaceful (it|that|being|death)
pattern (may|might) as well (make it official|finish it|get it over with|be over)
pattern (already|feel|am) dead inside
pattern (reached|hit|past) (my limit|mine|the limit|breaking point)
pattern everyones got a limit
pattern nothing (helps|works|will help|left to try|changes) .. (ready|done|end|over|point|anymore|nothing will)
pattern can not be bothered (fighting|with life|living|with it all|existing|to live|trying to live) [it|this] [anymore]
pattern not belong (here|anywhere|in this world|on this earth)
pattern (not) scared anymore .. (peace|ready|of dying|of death)
pattern (made|making) my peace (^|>|with it|with dying|and)
pattern (easier|better|ready|time) to (finish it|end it|let it end|call it quits) (^|>|all|now|tonight)
pattern finishes the job
pattern (hope|wish|pray) .. (finish|finishes|finishing) (the job|me off|me)
pattern (can not|can i not|could not|do not know if i can|do not know how i can|do not think i can|not) [@adv] (do|take|face|stand|bear|cope with|keep doing|go through|handle|live|live with) (this|it|life|living|any of it|like this|any of this|it all|all this|with this|with myself|being here|being me) [@adv] (anymore|much longer|no more|any longer)
pattern (can not|could not|do not think i can|not) [@adv] (take|face|stand|bear|do|get through) (life|another day|another night|one more day|another minute|living|being alive|another morning)
pattern i can not do this (^|>)
pattern i can not live (like this|with this|with myself|without (him|her|my @kin))
pattern (can not|do not want to|not want to|do not know how to|not able to|no strength to|no energy to|can i|could not|too tired to|do not think i can|do not know if i can|not sure i can|not going to) [@adv] (go on|carry on|keep going|continue|keep fighting|hang on|hold on|keep this up|live like this) !(thursday|friday|monday|tuesday|wednesday|saturday|sunday|the walk|with|to the|holiday|the trip|until|till|because i have|monday|that|a)
pattern (can not|could not|not) [@adv] keep (doing this|going|on|fighting|pretending|going like this|living|living like this|struggling|on like this) (^|>|anymore|much longer|like this|now)
pattern had it with (life|living|everything|this life|this world|it all|being)
pattern (can not|could not|do not want to|not want to|do not know how to|not) [@adv] (live|go on|exist|be here|be|carry on|face life) without (him|her|me|you|them|my @kin|@kin)
pattern (no|only) other (option|choice|way|way out|answer) (left|but to (@kill|@die|end)|now|anymore)
pattern (do|doing|done) something (silly|stupid|daft|drastic|bad to myself|terrible|i can not take back|to myself)
pattern (not|never) [feel|feeling|be|am] safe (with myself|on my own|alone|by myself|from myself|tonight|in my own head|around myself)
pattern not trust myself (^|>|tonight|alone|on my own|anymore|not to|around|to be|with the|with my|by myself)
pattern (keep|kept|keeps) (me|myself) safe (from myself|tonight)
pattern (scared|frightened|afraid|terrified) (of myself|of what i|i will|i might|what i will|what i might) [might|will|could|do]
pattern can not do another (day|night|week|year|minute|hour|winter)
pattern (can not|not) take [it|this|much|anymore|another|one more] (anymore|more|much longer|day|night|longer|no more)
pattern (had|have had|i have had) enough (of (life !(admin)|living !(out of|in|with|on)|being !(on hold|in|cold|the)|it all|everything|this life|this world|being here|myself|the pain|fighting)|dear|now goodbye|and i (am|want)|ok >|>)
pattern (i have had|have had) enough (^|$|>)
pattern i [just] (give|am giving) up (^|>|on (life|everything|it all|living|myself)|now|completely|anymore)
pattern (i have|have|i am) (given up|giving up) (on life|on everything|hope|on living|on myself|completely|altogether)
pattern (i am|am) [so|just|totally|completely|all|well and truly] (done|finished) with (it all|everything|life|living|this life|trying|all of it|the world|being here|fighting)
pattern (i am|am) (so|just|totally|completely|truly) done (^|>)
pattern ^ i am done [now] (^|>)
pattern ^ [and] (i finish|i am finished|that is me done|that is me finished|that is me) (^|>)
pattern (run|ran) out of (road|reasons|hope|options|fight)
pattern (end|final) of the (road|line) for (me|us)
pattern (i am at|i have reached|reached|this is) the end (^|>|for me|of everything|now)
pattern (no|any|only|a|one|the only) way (out|out of this|out of debt|out left|through|to stop (this|the pain|it))  (left|and it is not|is|but|^|>|for me|of this)
pattern (may|might) as well (clock off|end it|be dead|not be here|not bother|go|give up|die|pack it in)
pattern (clock|check|bow|sign) (off|out) (for good|for ever|early|^|>|permanently|of (life|this))
pattern (done|did) my bit .. (clock off|nobody|go|kids grown)
pattern (time|when) to (leave the party|check out|bow out|call it a day on life|let go of life)
pattern (leave the party|permanent solution|the long sleep|long sleep|final exit|peaceful deciding|peace in deciding)
pattern (going|want|ready|decided) to (stop|let go|give up|stop fighting|stop now) (now|^|>|fighting|trying|for good|everything|it all)
pattern (tired|sick|exhausted|weary) of [all] (fighting|trying|hurting|struggling|pretending|it all|the fight|the pain|everything|existing|waking up) / (going|want|cannot|can not|so|i am|done|stop|no more|anymore|goodbye|want it)
pattern (want|need|wish|make|just) [it|this|it all|everything|the pain|all of it|all this|the noise|the hurt] [to] (stop|be over|all stop|end|be done|go away forever) [now|forever|please|for good|anymore] (^|>|and|for|forever|now|for good|please)
pattern no more strength
pattern (gonna|going to|will) solve it for them
pattern (not joking|not kidding|no laughing|mean it) this time
pattern (i can|going to|will|could) put that right
pattern do it (today|tonight|tomorrow|now) (if|^|>|i)
pattern (if i had|had|not got|have not got|got|find|finding) (the|enough) (nerve|guts|courage|bottle) .. (do it|end|go through)
pattern (going to|will|actually) do it (after|tonight|tomorrow|when|on|this time|soon|before|now)
pattern (he is|she is|i am) .. going to do it [again|tonight|tomorrow|when|now|soon]
pattern (says|said) (he|she) will do it again
pattern he meant it
pattern (dead|gone) lol / no but
unless (take me off|stop texting|unsubscribe|drilling|neighbours|building work|compulsory|records|surgery|wretched|form|forms|paperwork|phone|music|printer|wordle|diet|smoking|sugar|knitting|pattern|class|course|job|volunteering|contract|zoom|essay|gym|fags|crisps|choir|meeting|homework|crossword|laughing|queue|course work)
unless (thursday|friday|monday|tuesday|wednesday|saturday|sunday|weekend|next week|the walk|trip|hall|half term|dr|doctor)  .. (cos|because|instead|work|holiday|is there|another|can i|please)
unless do it (tomorrow|today|now) (please|then|if that|instead)
unless enough (food|tickets|people|chairs|seats|milk|money|room|time|bread)
rule suicide crisis indirect gone-missing
pattern (left|leaving|without|turned off|switched off|left behind) (his|her|their) (phone|wedding ring|ring|keys|wallet|phone off)
pattern (phone|phones) is off
pattern (turned|switched) (his|her|their) phone off
pattern not (answering|picking up|replying|answered)
pattern (posted|put) (his|her) keys
with (goodbye|sorry|note|suicid*|love you|look after|kill|end|ring|last (message|text)|thanks for being|thank you for|never (coming|going)|kids photos|given away|gave|not himself|not herself)
unless (cancel|reschedul*|parcel|delivery|surgery|appointment|receptionist|lunch)
rule suicide crisis indirect other-says
pattern (@they|@kin) .. (given up on life|giving up on life|lost the will|stopped fighting|can not see a way|not want to be here|no reason to|talking about death|talks about death|talking about dying|obsessed with death|being a burden|is a burden|wants it over|nothing to live|has pills|got pills|stockpiling|hoarding tablets)
pattern (@they|@kin) [@adv] .. (says|say|said|saying|keeps saying|told me|texted|posted|wrote|thinks|talks|told us|asked|keeps on about|talking) .. (not be a bother|not be here|ready to go|better off dead|better off without|had enough of life|no point|wants to be with|does not want to be here|end it|can not go on|not wake up|wants to go|be better off|wish* he|wish* she|give up|not be around|nothing to live|put up with him|put up with her|much longer|his last|her last|does not see|will not see|rather be dead|wants it to)
pattern (says|said|wants|ready|asking|keeps asking|wanting) .. (to die|help (him|her) die|dignitas|to be dead|to go to switzerland|to end it)
pattern (stopped|stopping|refusing|refuses|not) eating .. (ready to go|wants to die|join|given up)
unless (dog|cat|vet|hamster|battery|car) .. (dying|die)
rule suicide crisis indirect weighs-on-others
pattern @everyone .. (better off|happier|relieved|easier|lighter|freer|free|better|rest easy|less to worry about|cope better|breathe easier) .. @without-me
pattern @without-me / @everyone .. (better off|happier|relieved|easier|lighter|free|get on with|move on|live their|breathe)
pattern (all i do is|i only|i just|i do nothing but|all i am is) [@adv] (drag|bring|pull|weigh|wear) @everyone down
pattern (all i do is|i only|i just|i do nothing but) [@adv] (cost|hurt|ruin|spoil|wreck|disappoint|let down|burden|use up) [the lives of] @everyone
pattern (i ruin|i spoil|i wreck|i poison|i break) (everything|everyones life|everybodys life|every life|all their lives|their lives) [for @everyone|i touch|around me]
pattern (set|setting) @everyone free .. (me|i)
pattern @everyone .. (deserve|deserves) (better than me|a life without me|to be rid of me|to be free of me)
pattern (rid of me|shot of me|shut of me) [once and] (for good|forever|for all|at last)
pattern (glad|relieved|happy|pleased|better off) to (see the back of|be rid of|be shot of|be shut of) me
pattern [i am] (too much|nothing but trouble|a dead weight|a weight|a millstone) [for|to|on|round the neck of] @everyone / [and] (i should|i ought|i want|better|it is time|not for long|soon)
pattern (space|air|oxygen|bed|room) i (take up|use|waste|breathe) .. (someone|somebody|better|deserve*)
unless (holiday|away|abroad|at work|committee|team|bowls|darts|quiz|choir|class|group|rehearsal)
rule suicide crisis indirect nothing-ahead
pattern (there is|i see|i can see|got|have|is) (nothing|nowt|no more|not anything) [@adv] (ahead|in front|to come|coming) (for|of) me
pattern (no|not a) tomorrow (for me|for people like me|to wake up to|left|coming)
pattern (no|not any) (future|tomorrow|way forward|way on|road ahead|light|hope) [left|ahead|at all] (for me|for someone like me|in my life|in it for me)
pattern (my|this) (life|story|time|road|race) (is|has) [@adv] (over|run|done|ended|at an end|come to an end|up|finished|run its course)
pattern (life) [@adv] (is|has) (done with|finished with|got nothing left for|nothing for|no use for|no place for|no room for) me
pattern (can not|do not|not) [@adv] (see|picture|imagine) [@adv] (me|myself|my life) (a year|a month|a week|past|beyond|after|in a year|next year|this time next|growing old|at (#18-99|thirty|forty|fifty|sixty))
pattern (can not|do not) [@adv] see a way (out|forward|on|through) [of this|for me|anymore|other than|except|apart from]
pattern (only|one) way (out|left|it ends|this ends|to stop it|to stop this|to get out of this) [i can see|for me|now|left] / (^|>|is|and)
pattern (no|not any) way out (of this|for me|left|but|except|anymore|^|>)
pattern no (place|room) (for me|left for me) in (this|the) world
unless (room|hall|door|car park|exit|maze|building|estate|job|career|course|contract|tenancy|diabet*|parking|one way|phone|website|form)
rule suicide crisis indirect leave-taking
pattern (wanted|want|need|came|just wanted|only wanted) [@adv] to (thank|tell) (you|you all|everyone|everybody) [all] .. (before i go|before i do|before the end|while i still can|before it is over|one last time|for the last time)
pattern (before|when) i (go|leave) [for good|forever] .. (know that i|i loved|i love|not your fault|no one to blame|look after|sorry|forgive)
pattern (one last|for the last) time .. (voice|goodbye|hear|say|see|love|hug*)
pattern (last|final) thing i [will|shall|am going to] [ever] (say|write|send|do|text|ask)
pattern (by the time|when) (you|they|anyone|someone|@everyone) (read|reads|get|gets|see|sees|find|finds) this .. (gone|late|over|dead|peace)
pattern it will be too late (by then|when|for me|to (stop|save|help))
pattern (goodbye|farewell|bye) .. (forgive me|i am sorry for|sorry for everything|not your fault|i loved|love you all|loved you all|in the next life|other side)
pattern (forgive me|please forgive me|sorry for everything|love you all|loved you all) .. (goodbye|farewell|bye now|bye|gone)
pattern (say|said|saying|sending|sent|making|made) [my|all my] (last|final) (goodbyes|goodbye|words|farewells|farewell|messages|message)
pattern (see you|meet again|see you all|see them) (on the other side|in the next life|in heaven)
pattern (do not|please do not) (come looking|look for me|come after me|try to find me|try and find me|ring the police|send anyone)
pattern (give|gave|given|giving|left|leaving) [away] (all my|everything i|most of my|my last|all the) [@adv] (things|stuff|clothes|own|belongings|money|jewellery|have|books|possessions|savings) [to|away] .. (not need|no use|will not|where i am going|not be needing|gone|before i go|no longer need|nobody)
pattern (will not|not|no) (need|use|have use for|be needing) [for] (money|things|clothes|my things|any of it|anything|a coat|them|it) where i am (going|off to|headed)
pattern where i am going .. (no pain|not need|nobody can|no one can|will not hurt)
pattern (found|finding|need|needs) [a|good] (home|homes|someone to have) for (the|my) (dog|cat|dogs|cats|pets|birds) (before i|because i will not|so i can (go|rest|leave)|as i will not be)
unless (moving|retire|retiring|retirement|emigrating|new job|leaving do|holiday|airport|care home|sheltered|last day|spain|downsizing|carnival|season)
unless (go|leave) (on|to|for) [my|the] (holiday*|spain|work|hospital|benidorm|respite)
rule suicide crisis indirect sleep-for-good
pattern (wish|want|hope|pray|like|love|dream|long) [@adv] [to|i could|i would|that i|i] [@adv] (@leaving-life)
pattern (wish|wishing|hope|hoping|pray|praying|if only) .. (my heart|this heart) [would|will] [@adv] (stop|stopped|stops|give out|gives out)
pattern (go|going|went) to bed (hoping|praying|wishing|wanting) [@adv] .. (not wake|never wake|be my last|die|it ends|stop)
pattern (every|each) (night|evening) .. (hope|pray|wish|hoping|praying|wishing) .. (last|not wake|never wake|wake up)
pattern (every|each) morning .. (disappointed|gutted|angry|sorry|hate*|upset|annoyed|sad) .. (still (here|alive|breathing)|woke|wake|alive)
pattern (disappointed|gutted|angry|sorry|upset|annoyed|sad) [that|when|cos|because] [to] [i|find i|be|i am] [am|be|have|to be] (still (here|alive|breathing)|woke up|woken up|alive)
pattern (would not|not) (mind|care|be sorry|be bothered) if i (never|did not|do not) (woke|wake|open|come round)
pattern [would] not (fight|mind|stop) it if (death|god|it|a car|a bus|a lorry) (came|comes|took|hit)
pattern sleep and (stay|stay asleep|sleep forever|not wake|never) [that way|for good|forever]
unless (bath|lie in|alarm|dog|cat|holiday|spa|beach|background|party|meeting)
rule suicide crisis indirect weary-of-life
pattern [@adv] (@weary) [@adv] (@lifetime) !(admin|skills|here|there|in|with|on|next|off|like|alone|by|at|room|skills|story|near|under|out|costs|without)
pattern (no|not got any|not the|lost the|lost all|not any) (will|wish|desire|strength|energy|fight|heart|appetite) [left] (for|in) (@lifetime|me to (live|go on|carry on))
pattern (no|not any|not got any|lost all|lost the) (will|fight|strength) [left] to (live|stay alive|keep living|go on living|exist|stay here)
pattern (life|living|existing|being alive|being here) [@adv] (is|feels|hurts|has become) [@adv] (too much|too hard|too painful|unbearable|a punishment|a chore i|torture|not for me|pointless|a life sentence|hell|agony) [for me|now|to bear|anymore]
pattern (do not|not) (see|know|understand) why i (bother|am still here|keep going|keep living|am alive|carry on|was born|keep trying|exist)
pattern why am i [even|still] (here|alive|still here|still alive|bothering) [anymore|at all] (^|>)
pattern (not|never) (meant|made|cut out|built) (for|to) (this world|this life|life|live|be alive|living|be here)
pattern i am (nothing|no one|nobody) (^|>) .. (matter|care|gone|end|point)
unless (mice|damp|council|flat|rota|boxes|suitcase|shift|diet|tenant|landlord|hospital|pain free|club|film|book|cost of)
unless will to live .. (hold|queue|form|waiting|phone|council)
rule suicide crisis indirect make-it-stop
pattern (want|need|wish|wanting|just want|make|beg|begging|praying) [for] (it|this|it all|all this|all of it|everything|the pain|the voices|my head|my thoughts|the suffering|the hurt|the hurting|my brain|the misery|my misery) [all|would|to] [@adv] (stop|end|go quiet|be over|finish|be done|be finished|go away) (forever|for good|for ever|once and for all|permanently|tonight|at last)
pattern (put|putting) (a stop|an end) to (it|this|everything|my|all of it|all this|the pain|the suffering) (for good|forever|once and for all|tonight|pain|suffering|misery|all|now|myself)
pattern (someone|somebody|god|wish|please) .. put me out of my misery
pattern (want|need|ready|going|time|longing|ache) to [@adv] (stop|be free|get out|let go|switch it off|turn it off|get off|check out) (of this life|of it all|of everything|for good|forever|permanently|from this life|from life)
pattern (only|one) (thing|way) .. (stop|end|ends|stops|quiet) .. (pain|hurting|it all|this|suffering) .. (dead|death|dying|gone|is to|not being)
pattern (cure|answer|escape|relief|way out|peace) .. (is|be) (death|dying|being dead|to be dead|the grave)
pattern (only|just) (peace|relief|rest|way out) (i will|i can|left|there is|for me) .. (dead|death|die|gone|grave|end|buried)
unless (noise|building|drilling|neighbours|texts|emails|letters|smoking|drinking|gambling|ads|adverts|rain|itch|hiccups|direct debit|committee|of the suspense|raffle|quiz|results)
rule suicide crisis explicit few-words
pattern ^ [feeling|am|i am|im|very] (suicide~|suicidal~) [thoughts|thought|again|help|now|please] >
pattern (committing|commit|attempting|considering|contemplating) suicide~
pattern (agreed|decided|pact|want|plan|planning|going) to die together
pattern (fed up|sick|tired|weary|had enough) (of|with) (living|life|being alive)
pattern had enough of (living|life)
pattern (i am|am|just) done with (life|living|this life)
pattern life [is] not worth living
pattern (want|wish|like) my life to (be over|end|stop)
pattern want to (stop|finish with|end|finish) [my] (living|life)
pattern want (stop|finish) [with] (living|my life)
pattern (killing|kill|end it for) (us both|both of us)
pattern (tied|made|tying|got|bought|have) (a|the) noose
pattern (wrong side of|climbed over|over|on) the (railings|barrier|parapet)
pattern (on|lying on|standing on|sat on|sitting on) the (train tracks|railway line|railway tracks|train line|tracks)
pattern blow my [own|bloody] (head|brains) (off|out)
pattern (nearly|almost) (stepped|jumped|walked|threw myself|drove) (in front of|off|into) (the|a|that) (bus|train|lorry|bridge|tree|wall|car|traffic)
pattern (voices|voice) .. (tell|tells|telling|say|saying|says) .. (jump|kill|die|hurt|end)
pattern (plans|planning|plan|planned|intends) to kill (himself|herself|themselves)
pattern (hosepipe|hose pipe|hose) .. (exhaust|car)
pattern car with [a|the] (hosepipe|hose)
pattern (lethal|fatal) (dose|amount) of
pattern how many .. (would it take to|does it take to|would) (kill|finish) (me|her|him|you|yourself|someone|off)
pattern ^ [i am|am] doing it (tonight|now|today|this weekend) >
pattern want (to|too) dye !(my|hair|it|the|some|her|his|a|clothes|fabric|wool)
unless (film|telly|episode|programme|book|story|song|game|quiz|joke|play|opera|soap)
unless (prevention|awareness|training|course|group|charity|helpline|bereaved|lost (him|her|my)|support)
unless (used to|years ago|as a teenager|when i was|not|never|no longer)
unless (model|toy|miniature|steam) .. (train|tracks|railway)
unless (fed up|sick|tired|had enough|weary) (of|with) (living|life) (in|on|with|next|here|off|out of|like this house|above|below|at)
unless living (in|on|with|next|here|off|above|below|at) !(pain|fear|hell)
unless (so you could|laughing|embarrass*)
"""#

    /// In the notation of ``SafetyReplies``.
    package static let replies = #"""
reply suicide england
full Thank you for telling us. You are not alone. This number is not watched all the time. In danger now? Call 999 or go to A&E. Free, any time: call 111 and press 2, call Samaritans on 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. In danger now? Call 999. To talk at any time: 111 and press 2, or Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 111 or 116 123 (free).
reply suicide wales
full Thank you for telling us. You are not alone. This number is not watched all the time. In danger now? Call 999 or go to A&E. Free, any time: call 111 and press 2, call Samaritans on 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. In danger now? Call 999. To talk at any time: 111 and press 2, or Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 111 or 116 123 (free).
reply suicide scotland
full Thank you for telling us. You are not alone. This number is not watched all the time. In danger now? Call 999 or go to A&E. Free, any time: call NHS 24 on 111, call Samaritans on 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. In danger now? Call 999. To talk at any time: NHS 24 on 111, or Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 111 or 116 123 (free).
reply suicide northern-ireland
full Thank you for telling us. You are not alone. This number is not watched all the time. In danger now? Call 999 or go to A&E. Free, any time: call Lifeline on 0808 808 8000, call Samaritans on 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. In danger now? Call 999. To talk: Lifeline 0808 808 8000, or Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 116 123 (free).
reply suicide all
full Thank you for telling us. You are not alone. This number is not watched all the time. In danger now? Call 999 or go to A&E. Free, any time: call Samaritans on 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. In danger now? Call 999. To talk at any time: Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 116 123 (free).
reply self-harm england
full Thank you for telling us. You are not alone. This number is not watched all the time. A bad wound, or in danger now? Call 999 or go to A&E. To talk, free, any time: 111 and press 2, Samaritans 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. A bad wound? Call 999. To talk at any time: 111 and press 2, or Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 111 or 116 123 (free).
reply self-harm wales
full Thank you for telling us. You are not alone. This number is not watched all the time. A bad wound, or in danger now? Call 999 or go to A&E. To talk, free, any time: 111 and press 2, Samaritans 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. A bad wound? Call 999. To talk at any time: 111 and press 2, or Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 111 or 116 123 (free).
reply self-harm scotland
full Thank you for telling us. You are not alone. This number is not watched all the time. A bad wound, or in danger now? Call 999 or go to A&E. To talk, free, any time: NHS 24 on 111, Samaritans 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. A bad wound? Call 999. To talk at any time: NHS 24 on 111, or Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 111 or 116 123 (free).
reply self-harm northern-ireland
full Thank you for telling us. You are not alone. This number is not watched all the time. A bad wound, or in danger now? Call 999 or go to A&E. To talk, free, any time: Lifeline 0808 808 8000, Samaritans 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. A bad wound? Call 999. To talk: Lifeline 0808 808 8000, or Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 116 123 (free).
reply self-harm all
full Thank you for telling us. You are not alone. This number is not watched all the time. A bad wound, or in danger now? Call 999 or go to A&E. To talk, free, any time: Samaritans 116 123, or text SHOUT to 85258. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. A bad wound? Call 999. To talk at any time: Samaritans 116 123.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. For help at any time, call 116 123 (free).
reply abuse england
full In danger now? Call 999. If you cannot speak, press 55 on a mobile. National Domestic Abuse Helpline, free, 24 hours: 0808 2000 247. This number is not watched all the time. For a call from our team, text CALL ME. Delete this text if you need to.
short Thank you for your text. It has gone to our team. This number is not watched all the time. If you need help now, call 999.
neutral Thank you for your text. This number is not watched all the time. If you need help now, call 999.
reply abuse wales
full In danger now? Call 999. If you cannot speak, press 55 on a mobile. Live Fear Free, free, 24 hours: 0808 80 10 800. This number is not watched all the time. For a call from our team, text CALL ME. Delete this text if you need to.
short Thank you for your text. It has gone to our team. This number is not watched all the time. If you need help now, call 999.
neutral Thank you for your text. This number is not watched all the time. If you need help now, call 999.
reply abuse scotland
full In danger now? Call 999. If you cannot speak, press 55 on a mobile. Domestic Abuse Helpline, free, 24 hours: 0800 027 1234. This number is not watched all the time. For a call from our team, text CALL ME. Delete this text if you need to.
short Thank you for your text. It has gone to our team. This number is not watched all the time. If you need help now, call 999.
neutral Thank you for your text. This number is not watched all the time. If you need help now, call 999.
reply abuse northern-ireland
full In danger now? Call 999. If you cannot speak, press 55 on a mobile. Domestic and Sexual Abuse Helpline, free, 24 hours: 0808 802 1414. This number is not watched all the time. For a call from our team, text CALL ME. Delete this text if you need to.
short Thank you for your text. It has gone to our team. This number is not watched all the time. If you need help now, call 999.
neutral Thank you for your text. This number is not watched all the time. If you need help now, call 999.
reply abuse all
full In danger now? Call 999. If you cannot speak, press 55 on a mobile. This number is not watched all the time. For a call from our team, text CALL ME. Delete this text if you need to.
short Thank you for your text. It has gone to our team. This number is not watched all the time. If you need help now, call 999.
neutral Thank you for your text. This number is not watched all the time. If you need help now, call 999.
reply emergency-medical england
full Call 999 now. We cannot call for you, and this number is not watched all the time. If you are not sure, call 111.
short Call 999 now. We cannot call for you. If you are not sure, call 111.
neutral Call 999 now. We cannot call for you. If you are not sure, call 111.
reply emergency-medical wales
full Call 999 now. We cannot call for you, and this number is not watched all the time. If you are not sure, call 111.
short Call 999 now. We cannot call for you. If you are not sure, call 111.
neutral Call 999 now. We cannot call for you. If you are not sure, call 111.
reply emergency-medical scotland
full Call 999 now. We cannot call for you, and this number is not watched all the time. If you are not sure, call 111.
short Call 999 now. We cannot call for you. If you are not sure, call 111.
neutral Call 999 now. We cannot call for you. If you are not sure, call 111.
reply emergency-medical all
full Call 999 now. We cannot call for you, and this number is not watched all the time.
short Call 999 now. We cannot call for you.
neutral Call 999 now. We cannot call for you.
reply child-safeguarding all
full Thank you for telling us. Is a child in danger now? Call 999. Under 19: Childline is free at any time, 0800 1111. Worried about a child: NSPCC 0808 800 5000. This number is not watched all the time. For a call from our team, text CALL ME.
short Your text has gone to our team. This number is not watched all the time. Is anyone in danger now? Call 999. Childline: 0800 1111, free at any time.
neutral Thank you for your text. This number is not watched all the time. If anyone is in danger now, call 999. You can also call 0800 1111, free, at any time.
reply distress all
full I am sorry things are hard. Would you like to talk to a person? Text CALL ME. To talk to somebody now, at any time: Samaritans 116 123, free.
short Your text has gone to our team. To talk to somebody now, at any time: Samaritans 116 123, free.
neutral Thank you for your text. Our team will see it. Text CALL ME for a call.
"""#
}
