/// Everyday words, for readers that must tell them from names.
enum CommonWords {
    /// Words that nobody is called; those that are names too (Hope, May, Mark, Rose) are not among them.
    static let nameless = WordSet(
        """
        able above polish british irish scottish indian pakistani romanian muslim catholic hindu sikh cheers allotments ambulance anxiety appointments bless burnout compared depression details effective eligibility evidence freebie fussy general jargon minimum panic prescribing prescription ptsd rules widowed wobbly stories absolutely ache aching across active actually after afternoon afternoons ages ago agree ahead air \
        alive alone along alright also although always amazing among angry ankle annoyed annoying another anxious \
        anybody anymore anyone anyway anywhere apart apparently around art arts ask asked asleep attend awake awful \
        baby bad badly bath bathroom battery because bed bedroom been before began behind being below benefits better \
        between bingo birthday bit blood board boiler book books bored boring born both bothered bottom bought \
        box boy boys breakfast breath breathless bring broke broken brought bus buses bye cab called calling came \
        cancel cancelled cancer cannot careful caring carers centre certainly change changed cheap check chest chair \
        chips choir church class classes clean cleaning clear close closed club coffee cold college come comes coming \
        community company complete completely computer confused cooking corner cost could council couldnt counselling \
        country couple course cousin covid crafts craft cup cut dance dancing dark date day days dead deal death debt \
        decent definitely depends depressing did didnt died different difficult dinner disabled doctors doesnt dog \
        dogs doing dole done door doubt drink drinks drive driving drop dropped due dying each earlier early easier \
        easy eat eating eight else email empty end ended english enjoy enjoyed enough especially even evening evenings \
        ever every everything exactly except excited exercise exhausted expensive extra eye eyes face fair fall fallen \
        falls families family far fast fat favourite fed feel feels feet fell felt few fifty figure fill filling find \
        finding finished first fit five flat flats floor flu food foot forgot forget form forms forty forward found \
        four friday friends frightened from front full fun funny further gardening garden gave gentleman gets getting \
        girl girls give given giving glad god goes gonna grandad grateful ground grumpy guess gym had hair half \
        halfway hand hands hard hardly hate hating having head headache health healthy hear heard hearing heart \
        heating heavy held helping helps hers high hip hmm hold hole holiday honest honestly hopefully hoping \
        horrible hospital hot hotel hour hours house housing however huge hundred hungry hurt hurting hurts husband \
        idea ill illness important impossible including indeed indoors information inside instead interested internet \
        inside isnt issue issues itself job join joining just keep keeping kept kids kind knackered knee knees knew \
        knitting know known lads laid landlord language last lately laugh leave leaving left leg legs less let letter \
        letters library life light liked likes line list listen little live lived lives living loads local lonely \
        long longer look looked looking looks loss lot lots loud lovely low lunch machine mad made mainly make makes \
        making man managed manager many married match matter mean meant meds medication meet meeting member memory \
        men mental message messages middle might mind mine minute minutes miserable missed missing mobile moment \
        month months mood more most mostly move moved moving much music must myself nearby nearly needed needs \
        neither nervous never new news next nice nicely night nights nil nine nobody noisy normal normally notes \
        nothing notice nowhere numb obviously odd often oh old older once ones online onto open opened opening order \
        other others ought our ours ourselves outside own paid painful painting paper part partner parts party pass \
        past pay paying perfect perhaps person personal phone phoned phoning physio place places plan plans play \
        played playing pleased plenty point poor poorly possible possibly post pottery pregnant prefer pretty private \
        probably pub pull put puts putting quick quickly quiet quietly rain raining rang rather reach read reader reading \
        ready real realise recently refer remember rent reply ring ringing road room rough round rubbish run running \
        safe said same saw saying says school sea second see seeing seem seems seen self sell send sending sent \
        serious seriously seven several shaking shame shared sharing she shit shop shopping shops short shoulder \
        show shower shut shy sick side sign signed silly similar simple since singing single sit sitting six skint \
        sleep sleeping slept slightly slow slowly small smoke smoking soft some somebody someone something sometimes sooner \
        somewhere soon sore sort sound sounds speak speaking special spend spent spoke sport staff stairs stand start \
        started starting stay stayed staying stick stiff stopped stopping story straight street stress stressed \
        strong struggle struggling stuff stupid such suffering sun sunshine support supposed suppose surgery swimming \
        table tablets take taken takes taking talk talked talking taxi tea team teeth tell telling ten terrible test texted \
        texts than thank that their theirs them themselves then therapy they thing things think thinking third \
        thirty thought three through throw tight till times tiring together told tonight took top total totally \
        touch towards town train training transport travel tried trouble true try trying turn turned tv twelve twenty \
        twice two type ugh unable under understand unfortunately unhappy university unless unsure until unwell update \
        upset upstairs us used useful useless using usual usually various visit visiting voice voluntary volunteer \
        volunteering wait waited wake walk walked wanted wants warm was wash washing watch watching water way weak \
        weather wedding week weekend weekends weekly weeks weight weird went wet whats wheelchair whenever whether \
        while whilst whole whos whose wife window wish within without woke woman women wonder wonderful wondering \
        wont word words work worked working world worried worry worse worst worth would write writing year years \
        yesterday yet yoga yours yourself zoom anytime whichever somehow alrite orite reet nowt owt summat aint \
        gutted shattered rotten grim cosy chilly freezing boiling sunny-ish foggy windy icy snowing muddy damp mouldy
        """.split(separator: " ").map(String.init))
}
