<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw">
<context>
    <name>BinPanel</name>
    <message>
        <source>Recently deleted</source>
        <translation>Vilivyofutwa karibuni</translation>
    </message>
    <message>
        <source>Enter brings it back, Del deletes it for good</source>
        <translation>Enter hukirudisha, Del hukifuta kabisa</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rudisha</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Futa kabisa</translation>
    </message>
    <message>
        <source>Delete all for good</source>
        <translation>Futa vyote kabisa</translation>
    </message>
    <message>
        <source>Nothing was deleted lately.</source>
        <translation>Hakuna kilichofutwa karibuni.</translation>
    </message>
    <message>
        <source>The sound of “{title}” is back.</source>
        <translation>Sauti ya “{title}” imerudi.</translation>
    </message>
    <message>
        <source>“{title}” is back.</source>
        <translation>“{title}” imerudi.</translation>
    </message>
    <message>
        <source>Delete this for good?</source>
        <translation>Ufute hiki kabisa?</translation>
    </message>
    <message>
        <source>Delete all of this for good?</source>
        <translation>Ufute vyote hivi kabisa?</translation>
    </message>
    <message>
        <source>There is no way back. Sound files that lie outside of Fieldscribe are not touched. Backups of the library that were made before still hold the text until newer ones take their place.</source>
        <translation>Hakuna kurudi nyuma. Faili za sauti zilizo nje ya Fieldscribe haziguswi. Nakala za akiba za maktaba zilizofanywa kabla bado zina maandishi, hadi mpya zichukue nafasi yake.</translation>
    </message>
    <message>
        <source>Bring the sound back</source>
        <translation>Rudisha sauti</translation>
    </message>
</context>
<context>
    <name>DebriefHeader</name>
    <message>
        <source>Title of the debrief</source>
        <translation>Kichwa cha mjadala</translation>
    </message>
    <message>
        <source>State of the text</source>
        <translation>Hali ya maandishi</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Tendua</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rudia</translation>
    </message>
    <message>
        <source>Next uncertain word</source>
        <translation>Neno lisilo na uhakika linalofuata</translation>
    </message>
    <message>
        <source>Uncertain words</source>
        <translation>Maneno yasiyo na uhakika</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Tafuta na ubadilishe</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tafuta</translation>
    </message>
    <message>
        <source>More for this debrief</source>
        <translation>Zaidi kwa mjadala huu</translation>
    </message>
    <message>
        <source>Back to the debriefs</source>
        <translation>Rudi kwenye mijadala</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>Onyesha au ficha paneli ya pembeni</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Imehifadhiwa</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Inahifadhi</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Bado haijahifadhiwa</translation>
    </message>
    <message>
        <source>Transcribe the whole debrief again …</source>
        <translation>Andika tena mjadala wote …</translation>
    </message>
    <message>
        <source>Copy the whole transcript</source>
        <translation>Nakili maandishi yote</translation>
    </message>
    <message>
        <source>Save the sound as …</source>
        <translation>Hifadhi sauti kama …</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Maandishi makubwa zaidi</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Maandishi madogo zaidi</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Ukubwa wa kawaida wa maandishi</translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>Details</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Wasemaji</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Matukio</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Ripoti</translation>
    </message>
    <message>
        <source>No speech was found in this recording.
If people did speak, listen to it, and check the microphone.</source>
        <translation>Hakuna maneno yaliyopatikana katika rekodi hii.
Kama watu waliongea, isikilize, na uangalie maikrofoni.</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Bado hakuna maandishi.</translation>
    </message>
    <message>
        <source>No more uncertain words above.</source>
        <translation>Hakuna tena maneno yasiyo na uhakika juu.</translation>
    </message>
    <message>
        <source>No more uncertain words below.</source>
        <translation>Hakuna tena maneno yasiyo na uhakika chini.</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Msemaji asiyejulikana</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Imenakiliwa</translation>
    </message>
    <message>
        <source>The debrief was transcribed again.</source>
        <translation>Mjadala umeandikwa tena.</translation>
    </message>
    <message>
        <source>This part was transcribed again.</source>
        <translation>Sehemu hii imeandikwa tena.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Date</source>
        <translation>Tarehe</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Mahali</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programu ya mafunzo</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Hali ya mazoezi</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Mwezeshaji</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Washiriki</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Nafasi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Ongeza mshiriki</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Malengo ya kujifunza</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Vidokezo</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Tafuta</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Weka badala yake</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Zingatia herufi kubwa</translation>
    </message>
    <message>
        <source>Upper and lower case are different letters</source>
        <translation>Herufi kubwa na ndogo ni tofauti</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Tafuta lililotangulia</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Tafuta linalofuata</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Badilisha yote</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Funga utafutaji</translation>
    </message>
    <message>
        <source>Replace in all debriefs …</source>
        <translation>Badilisha katika mijadala yote …</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Haikupatikana</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>mahali %n</numerusform>
            <numerusform>mahali %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} kati ya {count}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>Replaced in %n place(s).</source>
        <translation>
            <numerusform>Imebadilishwa mahali %n.</numerusform>
            <numerusform>Imebadilishwa mahali %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>mjadala %n</numerusform>
            <numerusform>mijadala %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) changed meanwhile and left as they are.</source>
        <translation>
            <numerusform>Mjadala %n ulibadilika wakati huo huo na umeachwa ulivyo.</numerusform>
            <numerusform>Mijadala %n ilibadilika wakati huo huo na imeachwa ilivyo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) changed since and left as they are.</source>
        <translation>
            <numerusform>Mjadala %n umebadilika tangu hapo na umeachwa ulivyo.</numerusform>
            <numerusform>Mijadala %n imebadilika tangu hapo na imeachwa ilivyo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralGroup</name>
    <message>
        <source>General</source>
        <translation>Kwa jumla</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Lugha ya programu</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Kama kompyuta</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Mwonekano</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Mwangaza</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Giza</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Msaada</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekodi</translation>
    </message>
    <message>
        <source>Put the laptop in the middle of the table and press Record. The sound is on the disk at once, and stays there if the battery runs out.</source>
        <translation>Weka kompyuta katikati ya meza na ubonyeze Rekodi. Sauti inahifadhiwa kwenye diski papo hapo, na inabaki hata betri ikiisha.</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Fuatilia</translation>
    </message>
    <message>
        <source>Click a word to hear it. Words that the machine was not sure of are underlined; F8 goes from one to the next.</source>
        <translation>Bonyeza neno ili ulisikie. Maneno ambayo mashine haikuwa na uhakika nayo yamepigiwa mstari; F8 hukupeleka kutoka moja hadi lingine.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sahihisha</translation>
    </message>
    <message>
        <source>Type in the text. Everything is saved as you type, and can be taken back step by step, tomorrow too.</source>
        <translation>Andika ndani ya maandishi. Kila kitu kinahifadhiwa unapoandika, na unaweza kurudi nyuma hatua kwa hatua, hata kesho.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Kabidhi</translation>
    </message>
    <message>
        <source>Fill in the details and the moments at the side, look at the report, and export it.</source>
        <translation>Jaza maelezo na matukio upande wa kulia, angalia ripoti, kisha uitoe kama faili.</translation>
    </message>
    <message>
        <source>In four steps</source>
        <translation>Kwa hatua nne</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Popote</translation>
    </message>
    <message>
        <source>Import sound files</source>
        <translation>Leta faili za sauti</translation>
    </message>
    <message>
        <source>Search, or find in the debrief</source>
        <translation>Tafuta kote, au ndani ya mjadala</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Toa ripoti kama faili</translation>
    </message>
    <message>
        <source>F2 to F6: mark a moment, in a recording or a debrief</source>
        <translation>F2 hadi F6: weka alama ya tukio, katika rekodi au mjadala</translation>
    </message>
    <message>
        <source>Open or close the queue</source>
        <translation>Fungua au funga foleni</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Funga dirisha kwa kufuli</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Msaada huu</translation>
    </message>
    <message>
        <source>Show that everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Fieldscribe</source>
        <translation>Funga Fieldscribe</translation>
    </message>
    <message>
        <source>While you listen</source>
        <translation>Unaposikiliza</translation>
    </message>
    <message>
        <source>Play or stop</source>
        <translation>Cheza au simamisha</translation>
    </message>
    <message>
        <source>Play or stop, also while you type</source>
        <translation>Cheza au simamisha, hata unapoandika</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>Rudi sekunde tatu</translation>
    </message>
    <message>
        <source>1 to 9: who speaks here</source>
        <translation>1 hadi 9: nani anasema hapa</translation>
    </message>
    <message>
        <source>Type at this place</source>
        <translation>Andika mahali hapa</translation>
    </message>
    <message>
        <source>While you type</source>
        <translation>Unapoandika</translation>
    </message>
    <message>
        <source>Next uncertain word; with Shift the one before</source>
        <translation>Neno lisilo na uhakika linalofuata; kwa Shift, lililotangulia</translation>
    </message>
    <message>
        <source>Mark this passage as checked</source>
        <translation>Weka sehemu hii kuwa imekaguliwa</translation>
    </message>
    <message>
        <source>Remove the moment marked last (Record page)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or resume (Record page)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and save (Record page)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo; with Shift redo</source>
        <translation>Tendua; pamoja na Shift rudia</translation>
    </message>
    <message>
        <source>Alt and 1 to 9: who speaks here</source>
        <translation>Alt na 1 hadi 9: nani anasema hapa</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 as usual</source>
        <translation>Maandishi makubwa; Ctrl+- madogo, Ctrl+0 kawaida</translation>
    </message>
    <message>
        <source>Stop typing and listen</source>
        <translation>Acha kuandika, sikiliza</translation>
    </message>
    <message>
        <source>While you record</source>
        <translation>Unaporekodi</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Vitufe</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Nakili taarifa za uchunguzi</translation>
    </message>
    <message>
        <source>When something does not work, send this to whoever helps you. It says what the computer is like and what Fieldscribe found. Not a word of your debriefs is in it.</source>
        <translation>Kitu kisipofanya kazi, mtumie taarifa hii anayekusaidia. Inaeleza kompyuta ilivyo na kile Fieldscribe ilichokuta. Hakuna hata neno moja la mijadala yako ndani yake.</translation>
    </message>
    <message>
        <source>Your data: {folder}</source>
        <translation>Data zako: {folder}</translation>
    </message>
    <message>
        <source>Fieldscribe {version}</source>
        <translation>Fieldscribe {version}</translation>
    </message>
    <message>
        <source>When something does not work</source>
        <translation>Kitu kisipofanya kazi</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Inachunguza kompyuta hii …</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message.</source>
        <translation>Imenakiliwa. Ibandike kwenye ujumbe.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Search everything that was said</source>
        <translation>Tafuta katika yote yaliyosemwa</translation>
    </message>
    <message>
        <source>Search everything that was said (Ctrl+F)</source>
        <translation>Tafuta katika yote yaliyosemwa (Ctrl+F)</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Futa utafutaji</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekodi</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Leta faili</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Zote</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Tayari</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>Inafanyiwa kazi</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Inahitaji kuangaliwa</translation>
    </message>
    <message>
        <source>Report done</source>
        <translation>Ripoti tayari</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Vilivyofutwa karibuni</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Sikiliza</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Debriefs</source>
        <translation>Mijadala</translation>
    </message>
    <message>
        <source>Enter opens a debrief</source>
        <translation>Enter hufungua mjadala</translation>
    </message>
    <message>
        <source>The recording “{title}” was interrupted. What was recorded is safe.</source>
        <translation>Kurekodi “{title}” kulikatizwa. Kilichorekodiwa kiko salama.</translation>
    </message>
    <message>
        <source>No debrief here at the moment.</source>
        <translation>Hakuna mjadala hapa kwa sasa.</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>mjadala %n</numerusform>
            <numerusform>mijadala %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>sehemu %n</numerusform>
            <numerusform>sehemu %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer or shorter words.</source>
        <translation>Hakuna kilichopatikana. Jaribu maneno machache au mafupi.</translation>
    </message>
    <message>
        <source>Choose sound files</source>
        <translation>Chagua faili za sauti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>“{title}” is among the recently deleted now.</source>
        <translation>“{title}” sasa iko kwenye vilivyofutwa karibuni.</translation>
    </message>
    <message>
        <source>Look at the sample debrief</source>
        <translation>Angalia mfano wa mjadala</translation>
    </message>
    <message>
        <source>Record a debrief, or import the sound file of one, and Fieldscribe writes down what was said. You can also drop files anywhere in this window.</source>
        <translation>Rekodi mjadala, au leta faili ya sauti yake, na Fieldscribe itaandika yaliyosemwa. Pia unaweza kudondosha faili popote kwenye dirisha hili.</translation>
    </message>
    <message>
        <source>Your debriefs will be here</source>
        <translation>Mijadala yako itakuwa hapa</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Reading the sound</source>
        <translation>Inasoma sauti</translation>
    </message>
    <message>
        <source>Sample debrief: newborn resuscitation</source>
        <translation>Mfano wa mjadala: kumsaidia mtoto mchanga kupumua</translation>
    </message>
    <message>
        <source>A baby that does not breathe at birth</source>
        <translation>Mtoto asiyepumua anapozaliwa</translation>
    </message>
    <message>
        <source>Reading {name}: {percent} %</source>
        <translation>Inasoma {name}: {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more message(s) of this kind.</source>
        <translation>
            <numerusform>Kuna ujumbe %n zaidi wa aina hii.</numerusform>
            <numerusform>Kuna ujumbe %n zaidi wa aina hii.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is here already.</source>
        <translation>“{title}” tayari iko hapa.</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>Kiwango cha maikrofoni</translation>
    </message>
    <message>
        <source>How loud it is. Voices should reach the middle.</source>
        <translation>Ukubwa wa sauti. Sauti za watu zifike katikati.</translation>
    </message>
</context>
<context>
    <name>LockGroup</name>
    <message>
        <source>Lock of the window</source>
        <translation>Kufuli la dirisha</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Nenosiri la sasa</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nenosiri jipya</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Nenosiri jipya tena</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Weka nenosiri</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Liondoe</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Funga kwa kufuli sasa</translation>
    </message>
    <message>
        <source>Lock the window now (Ctrl+L)</source>
        <translation>Funga dirisha kwa kufuli sasa (Ctrl+L)</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Kujifunga kwa kufuli</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) without a key or the mouse</source>
        <translation>
            <numerusform>Baada ya dakika %n bila kugusa vitufe wala kipanya</numerusform>
            <numerusform>Baada ya dakika %n bila kugusa vitufe wala kipanya</numerusform>
        </translation>
    </message>
    <message>
        <source>Only at the start and when I ask for it</source>
        <translation>Wakati wa kuanza tu, na ninapoomba</translation>
    </message>
    <message>
        <source>With a passphrase the window is locked when it opens, and nothing of a debrief is seen until it is unlocked. Recording and transcribing go on. The lock keeps eyes off the window. It does not encrypt the files: against theft of the laptop, encrypt its disk as well.</source>
        <translation>Ukiweka nenosiri, dirisha hufungwa kwa kufuli linapofunguka, na hakuna chochote cha mjadala kinachoonekana hadi lifunguliwe. Kurekodi na kuandika huendelea. Kufuli huzuia macho tu. Halifichi faili kwa siri: ili kujikinga na wizi wa kompyuta, fanya diski yake pia iwe ya siri (encryption).</translation>
    </message>
    <message numerus="yes">
        <source>New passphrase, of %n character(s) or more</source>
        <translation>
            <numerusform>Nenosiri jipya, la herufi %n au zaidi</numerusform>
            <numerusform>Nenosiri jipya, la herufi %n au zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Lilelile tena</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new passphrase twice.</source>
        <translation>Hayafanani. Andika nenosiri jipya mara mbili.</translation>
    </message>
    <message>
        <source>The passphrase is set.</source>
        <translation>Nenosiri limewekwa.</translation>
    </message>
    <message>
        <source>The passphrase is removed.</source>
        <translation>Nenosiri limeondolewa.</translation>
    </message>
    <message>
        <source>The passphrase until now is not right.</source>
        <translation>Nenosiri la sasa si sahihi.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Badilisha nenosiri</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Passphrase</source>
        <translation>Nenosiri</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Unlock the window (Enter)</source>
        <translation>Fungua dirisha (Enter)</translation>
    </message>
    <message>
        <source>Forgotten?</source>
        <translation>Umesahau?</translation>
    </message>
    <message>
        <source>Nobody can tell you the passphrase, but it can be removed from this account of the computer. Run this command, then press Unlock here:</source>
        <translation>Hakuna anayeweza kukuambia nenosiri, lakini linaweza kuondolewa kupitia akaunti hii ya kompyuta. Endesha amri hii, kisha bonyeza Fungua hapa:</translation>
    </message>
    <message>
        <source>The lock keeps eyes off this window. It does not encrypt your debriefs: whoever can use this account can read the files.</source>
        <translation>Kufuli huzuia macho yasione dirisha hili. Halifichi mijadala yako kwa siri: anayeweza kutumia akaunti hii anaweza kusoma faili.</translation>
    </message>
    <message>
        <source>Fieldscribe is locked</source>
        <translation>Fieldscribe imefungwa kwa kufuli</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Inarekodi</translation>
    </message>
    <message>
        <source>Recording, {time} saved on the disk</source>
        <translation>Inarekodi, {time} imehifadhiwa</translation>
    </message>
    <message>
        <source>Paused, {time} saved on the disk</source>
        <translation>Imesimamishwa, {time} imehifadhiwa</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Subiri kidogo</translation>
    </message>
    <message>
        <source>That was not right. Try again in {n} s.</source>
        <translation>Si sahihi. Jaribu tena baada ya sekunde {n}.</translation>
    </message>
    <message>
        <source>That was not right. Try again.</source>
        <translation>Si sahihi. Jaribu tena.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The language changes when the recording has ended.</source>
        <translation>Lugha itabadilika kurekodi kutakapoisha.</translation>
    </message>
    <message>
        <source>Something went wrong inside Fieldscribe. Your debriefs are safe.</source>
        <translation>Kuna hitilafu ndani ya Fieldscribe. Mijadala yako iko salama.</translation>
    </message>
    <message>
        <source>Debriefs</source>
        <translation>Mijadala</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekodi</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Foleni</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Msaada</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Funga ujumbe huu</translation>
    </message>
    <message>
        <source>The welcome is not finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked in the recording: {name}</source>
        <translation>Imewekwa alama kwenye rekodi: {name}</translation>
    </message>
    <message>
        <source>Drop the sound files here to import them</source>
        <translation>Dondosha faili za sauti hapa ili kuzileta</translation>
    </message>
    <message>
        <source>Everything is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue ({n})</source>
        <translation>Foleni ({n})</translation>
    </message>
    <message>
        <source>The recording is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) imported.</source>
        <translation>
            <numerusform>Mjadala %n umeletwa.</numerusform>
            <numerusform>Mijadala %n imeletwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording is being saved. One moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A debrief is being recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing Fieldscribe ends the recording. What was recorded so far is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkButtons</name>
    <message>
        <source>Mark: {name}</source>
        <translation>Weka alama: {name}</translation>
    </message>
</context>
<context>
    <name>MarkedList</name>
    <message>
        <source>Nothing marked yet. Press F2 to F6, on any page, or one of the buttons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Moment removed: {kind}, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>The same words come again and again within this passage.</source>
        <translation>Maneno yale yale yanajirudia tena na tena katika sehemu hii.</translation>
    </message>
    <message>
        <source>This passage says the same as the passages before it.</source>
        <translation>Sehemu hii inasema sawa na sehemu zilizotangulia.</translation>
    </message>
    <message>
        <source>There is text here, but hardly any speech in the sound.</source>
        <translation>Kuna maandishi hapa, lakini karibu hakuna usemi kwenye sauti.</translation>
    </message>
    <message>
        <source>This is a phrase that models tend to invent over noise.</source>
        <translation>Hii ni sentensi ambayo modeli huibuni penye kelele.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Nakili</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Bandika</translation>
    </message>
    <message>
        <source>Copy with the names of the speakers</source>
        <translation>Nakili pamoja na majina ya wasemaji</translation>
    </message>
    <message>
        <source>Listen to this passage</source>
        <translation>Sikiliza sehemu hii</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Weka kuwa imekaguliwa</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Nani anaongea</translation>
    </message>
    <message>
        <source>Mark a moment</source>
        <translation>Weka alama ya tukio</translation>
    </message>
    <message>
        <source>Transcribe this part again …</source>
        <translation>Andika tena sehemu hii …</translation>
    </message>
    <message>
        <source>Add a speaker …</source>
        <translation>Ongeza msemaji …</translation>
    </message>
    <message>
        <source>As transcribed: “{text}”</source>
        <translation>Ilivyoandikwa na mashine: “{text}”</translation>
    </message>
    <message>
        <source>Back to the text as transcribed</source>
        <translation>Rudisha maandishi ya mashine</translation>
    </message>
    <message>
        <source>Save the sound of this passage …</source>
        <translation>Hifadhi sauti ya sehemu hii …</translation>
    </message>
    <message>
        <source>Remove this passage</source>
        <translation>Ondoa sehemu hii</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Hajulikani</translation>
    </message>
    <message>
        <source>Names of the speakers …</source>
        <translation>Majina ya wasemaji …</translation>
    </message>
</context>
<context>
    <name>MicrophoneChooser</name>
    <message>
        <source>Microphone</source>
        <translation>Maikrofoni</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow this program to use it, and look again.</source>
        <translation>Hakuna maikrofoni iliyopatikana. Chomeka moja, au ruhusu programu hii kuitumia, kisha tafuta tena.</translation>
    </message>
</context>
<context>
    <name>MicrophoneTest</name>
    <message>
        <source>Test</source>
        <translation>Jaribu</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Jaribu maikrofoni</translation>
    </message>
    <message>
        <source>Press Test and speak: the bar should reach the middle.</source>
        <translation>Bonyeza Jaribu na useme: mstari ufike katikati.</translation>
    </message>
    <message>
        <source>Speak now, as loud as in the debrief.</source>
        <translation>Sema sasa, kwa sauti kama ya kwenye mjadala.</translation>
    </message>
    <message>
        <source>Good: the microphone hears you.</source>
        <translation>Vizuri: maikrofoni inakusikia.</translation>
    </message>
    <message>
        <source>Very quiet. Move the laptop nearer, or choose another microphone.</source>
        <translation>Sauti ni ndogo sana. Sogeza kompyuta karibu, au chagua maikrofoni nyingine.</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>The model that is used for new transcriptions</source>
        <translation>Modeli inayotumika kwa maandishi mapya</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modeli ya kuanzia</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Only the starter model is here. It is small and there to try Fieldscribe with. For real debriefs add a real Whisper model.</source>
        <translation>Kuna modeli ya kuanzia tu. Ni ndogo na ni ya kujaribu Fieldscribe. Kwa mijadala halisi ongeza modeli halisi ya Whisper.</translation>
    </message>
    <message>
        <source>The model is being copied and checked. A large one takes a few minutes.</source>
        <translation>Modeli inanakiliwa na kukaguliwa. Kubwa huchukua dakika chache.</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ongeza modeli</translation>
    </message>
    <message>
        <source>Add a model from a folder on this computer or on a USB stick</source>
        <translation>Ongeza modeli kutoka folda ya kompyuta hii au ya flashi</translation>
    </message>
    <message>
        <source>A model comes as a folder, for example on a USB stick from a colleague: a Whisper model in CTranslate2 format, with the files model.bin, config.json and tokenizer.json. Larger models make fewer mistakes and need more time and memory. Nothing is fetched from the internet without you.</source>
        <translation>Modeli huja kama folda, kwa mfano kwenye flashi ya mwenzako: modeli ya Whisper ya muundo wa CTranslate2, yenye faili model.bin, config.json na tokenizer.json. Modeli kubwa hukosea kidogo, na huhitaji muda na kumbukumbu zaidi. Hakuna kinachochukuliwa kutoka intaneti bila wewe.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Choose the folder of the model</source>
        <translation>Chagua folda ya modeli</translation>
    </message>
    <message>
        <source>The model {name} was added.</source>
        <translation>Modeli {name} imeongezwa.</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Lugha nyingi</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Kiingereza tu</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modeli ya kuanzia</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Inatumika</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Tumia hii</translation>
    </message>
    <message>
        <source>Use the model {name}</source>
        <translation>Tumia modeli {name}</translation>
    </message>
</context>
<context>
    <name>MomentCard</name>
    <message>
        <source>Listen from here</source>
        <translation>Sikiliza kuanzia hapa</translation>
    </message>
    <message>
        <source>Remove this moment</source>
        <translation>Ondoa tukio hili</translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation>Nani atafanya?</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Bila tarehe</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Hadi lini?</translation>
    </message>
    <message>
        <source>Remove the date</source>
        <translation>Ondoa tarehe</translation>
    </message>
    <message>
        <source>What went well?</source>
        <translation>Nini kilienda vizuri?</translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation>Nini kibadilike?</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Nini kifanyike?</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>Nini kilisemwa?</translation>
    </message>
    <message>
        <source>What is the question?</source>
        <translation>Swali ni lipi?</translation>
    </message>
</context>
<context>
    <name>MomentsPanel</name>
    <message>
        <source>No moments yet. While you listen, press F2 to F6 or the button Mark beside the sound. A right click on a passage can mark it too.</source>
        <translation>Bado hakuna tukio. Unaposikiliza, bonyeza F2 hadi F6 au kitufe cha Alama kando ya sauti. Kubofya kulia kwenye sehemu pia kunaweza kuiwekea alama.</translation>
    </message>
    <message>
        <source>The moment was removed.</source>
        <translation>Tukio limeondolewa.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show what I type</source>
        <translation>Onyesha ninachoandika</translation>
    </message>
    <message>
        <source>Show what I type (Alt+V)</source>
        <translation>Onyesha ninachoandika (Alt+V)</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Play or stop</source>
        <translation>Cheza au simamisha</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>Rudi sekunde tatu</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>sekunde {n}</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kasi</translation>
    </message>
    <message>
        <source>How fast it plays; the voices keep their pitch</source>
        <translation>Kasi ya kucheza; sauti hazibadiliki</translation>
    </message>
    <message>
        <source>Leave out long silences</source>
        <translation>Ruka kimya kirefu</translation>
    </message>
    <message>
        <source>Mark this moment (F2 to F6)</source>
        <translation>Weka alama ya tukio hili (F2 hadi F6)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Alama</translation>
    </message>
    <message>
        <source>Restore the sound</source>
        <translation>Rejesha sauti</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>PrivacyGroup</name>
    <message>
        <source>Privacy</source>
        <translation>Faragha</translation>
    </message>
    <message>
        <source>Sound of debriefs</source>
        <translation>Sauti za mijadala</translation>
    </message>
    <message numerus="yes">
        <source>Delete it after %n day(s)</source>
        <translation>
            <numerusform>Ifutwe baada ya siku %n</numerusform>
            <numerusform>Zifutwe baada ya siku %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Zibaki</translation>
    </message>
    <message>
        <source>Recently deleted debriefs</source>
        <translation>Mijadala iliyofutwa karibuni</translation>
    </message>
    <message numerus="yes">
        <source>Delete them for good after %n day(s)</source>
        <translation>
            <numerusform>Ifutwe kabisa baada ya siku %n</numerusform>
            <numerusform>Ifutwe kabisa baada ya siku %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them until I delete them</source>
        <translation>Ibaki hadi niifute mwenyewe</translation>
    </message>
    <message numerus="yes">
        <source>Only sound whose transcript is finished is deleted. It is among the recently deleted for %n day(s) first and can be brought back from there. Text and reports stay, and files that lie outside of Fieldscribe are never touched.</source>
        <translation>
            <numerusform>Sauti hufutwa tu kama maandishi yake yamekamilika. Kwanza hukaa siku %n kwenye vilivyofutwa karibuni, na inaweza kurudishwa kutoka hapo. Maandishi na ripoti hubaki, na faili zilizo nje ya Fieldscribe haziguswi kamwe.</numerusform>
            <numerusform>Sauti hufutwa tu kama maandishi yake yamekamilika. Kwanza hukaa siku %n kwenye vilivyofutwa karibuni, na inaweza kurudishwa kutoka hapo. Maandishi na ripoti hubaki, na faili zilizo nje ya Fieldscribe haziguswi kamwe.</numerusform>
        </translation>
    </message>
    <message>
        <source>This concerns no recording so far.</source>
        <translation>Bado hakuna rekodi inayohusika.</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %n recording(s), the first one on {date}.</source>
        <translation>
            <numerusform>Inahusu rekodi %n, tarehe {date}.</numerusform>
            <numerusform>Inahusu rekodi %n, ya kwanza tarehe {date}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due at the next start, or tomorrow: %n.</source>
        <translation>
            <numerusform>Itafanyika programu itakapoanza tena, au kesho: %n.</numerusform>
            <numerusform>Itafanyika programu itakapoanza tena, au kesho: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>na %n zaidi</numerusform>
            <numerusform>na %n zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
</context>
<context>
    <name>QueueDrawer</name>
    <message>
        <source>Queue</source>
        <translation>Foleni</translation>
    </message>
    <message>
        <source>Drag a job to change the order, or move it with Alt and an arrow key</source>
        <translation>Buruta ili kubadilisha mpangilio, au tumia Alt na kishale</translation>
    </message>
    <message>
        <source>The battery is low, so the work rests. Plug the laptop in, or change this in the settings.</source>
        <translation>Betri iko chini, kwa hiyo kazi imesimama. Chomeka kompyuta kwenye umeme, au badilisha hili kwenye mipangilio.</translation>
    </message>
    <message>
        <source>Nothing waits to be transcribed.</source>
        <translation>Hakuna kinachosubiri kuandikwa.</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Funga foleni</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Saved continuously: {time} are on the disk. The recording goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take all of the sound. {time} of it are safe, in the list of debriefs. Make room on the disk before you record again.</source>
        <translation>Diski haikupokea sauti yote. {time} iko salama, kwenye orodha ya mijadala. Ongeza nafasi kwenye diski kabla ya kurekodi tena.</translation>
    </message>
</context>
<context>
    <name>RecordingGroup</name>
    <message>
        <source>Recording</source>
        <translation>Kurekodi</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Jaribu</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Jaribu maikrofoni</translation>
    </message>
    <message>
        <source>Imported sound files</source>
        <translation>Faili za sauti zilizoletwa</translation>
    </message>
    <message>
        <source>Copy them, so that they stay when the original goes</source>
        <translation>Zinakiliwe, ili zibaki hata za asili zikiondoka</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>Ziachwe zilipo</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Maikrofoni</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recorded time</source>
        <translation>Muda uliorekodiwa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be transcribed when you stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer is kept awake</source>
        <translation>Kompyuta haitalala</translation>
    </message>
    <message>
        <source>Could not keep the computer awake. Move the mouse now and then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} saved · {device} · {awake}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Imesimamishwa</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Inarekodi</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Transcription is paused. The recording goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcribed while you record: up to {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is transcribed while you record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace in all debriefs</source>
        <translation>Badilisha katika mijadala yote</translation>
    </message>
    <message>
        <source>“{wanted}” is replaced by “{by}”.</source>
        <translation>“{wanted}” inabadilishwa kuwa “{by}”.</translation>
    </message>
    <message>
        <source>“{wanted}” is removed.</source>
        <translation>“{wanted}” inaondolewa.</translation>
    </message>
    <message>
        <source>Looking in all debriefs …</source>
        <translation>Inatafuta katika mijadala yote …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>Replaced before</source>
        <translation>Yaliyobadilishwa awali</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>mahali %n</numerusform>
            <numerusform>mahali %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace in {title}</source>
        <translation>Badilisha katika {title}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>na %n zaidi</numerusform>
            <numerusform>na %n zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>“{wanted}” by “{by}”</source>
        <translation>“{wanted}” kuwa “{by}”</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>mjadala %n</numerusform>
            <numerusform>mijadala %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Tendua</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Tendua: {what}</translation>
    </message>
    <message>
        <source>First type what to look for.</source>
        <translation>Kwanza andika cha kutafuta.</translation>
    </message>
    <message>
        <source>Not found in any debrief.</source>
        <translation>Haikupatikana katika mjadala wowote.</translation>
    </message>
    <message>
        <source>{places} in {debriefs}</source>
        <translation>{places} katika {debriefs}</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n place(s)</source>
        <translation>
            <numerusform>Badilisha mahali %n</numerusform>
            <numerusform>Badilisha mahali %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportGroup</name>
    <message>
        <source>Reports</source>
        <translation>Ripoti</translation>
    </message>
    <message>
        <source>Name of your organisation</source>
        <translation>Jina la shirika lako</translation>
    </message>
    <message>
        <source>It stands at the head of each report</source>
        <translation>Huwa juu ya kila ripoti</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Chagua picha</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture as logo</source>
        <translation>Picha ya PNG au JPEG kama nembo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Ondoa nembo</translation>
    </message>
    <message>
        <source>Line at the foot of each page, such as Confidential</source>
        <translation>Mstari chini ya kila ukurasa, kwa mfano Siri</translation>
    </message>
    <message>
        <source>What else your programme asks for, one on each line</source>
        <translation>Mengine ambayo programu yako ya mafunzo inataka, moja kila mstari</translation>
    </message>
    <message>
        <source>Such as Cohort, Facility code, Supervisor, Case number: one on each line</source>
        <translation>Kwa mfano Kundi, Namba ya kituo, Msimamizi, Namba ya kisa: moja kila mstari</translation>
    </message>
    <message>
        <source>Usual template</source>
        <translation>Kiolezo cha kawaida</translation>
    </message>
    <message>
        <source>Open the folder for your own templates</source>
        <translation>Fungua folda ya violezo vyako</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Nembo</translation>
    </message>
    <message>
        <source>You fill it in among the details of a debrief. What was filled in stays when you remove it.</source>
        <translation>Unajaza kwenye maelezo ya mjadala. Kilichojazwa hubaki hata ukiondoa.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Picha</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Chagua nembo</translation>
    </message>
    <message>
        <source>The logo of your organisation</source>
        <translation>Nembo ya shirika lako</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Hakuna nembo</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Template of the report</source>
        <translation>Kiolezo cha ripoti</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Onyesho la ripoti</translation>
    </message>
    <message>
        <source>The document has the rest of the transcript too.</source>
        <translation>Hati ina sehemu iliyobaki ya maandishi pia.</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Aina ya hati</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Toa faili</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>Toa faili (Ctrl+E)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Toa ripoti kama faili</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Imeandikwa kwenye {name}.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Hati ya Word</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Hati ya PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Ukurasa wa wavuti</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Maandishi matupu</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>Manukuu (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>Manukuu (WebVTT)</translation>
    </message>
    <message>
        <source>Table of passages</source>
        <translation>Jedwali la sehemu</translation>
    </message>
    <message>
        <source>Data for other programs</source>
        <translation>Data kwa programu nyingine</translation>
    </message>
</context>
<context>
    <name>RollingWave</name>
    <message>
        <source>Sound of the last minute</source>
        <translation>Sauti ya dakika iliyopita</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Afrikaans</source>
        <translation>Kiafrikana</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Kiamhari</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Kiarabu</translation>
    </message>
    <message>
        <source>Assamese</source>
        <translation>Kiassam</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Kiazerbaijani</translation>
    </message>
    <message>
        <source>Bashkir</source>
        <translation>Kibashkiri</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Kibelarusi</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Kibulgaria</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Kibengali</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>Kitibeti</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>Kibretoni</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Kibosnia</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Kikatalani</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Kicheki</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Kiwelisi</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Kidenmaki</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Kijerumani</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Kigiriki</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Kiingereza</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Kihispania</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Kiestonia</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Kibaski</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Kiajemi</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Kifini</translation>
    </message>
    <message>
        <source>Faroese</source>
        <translation>Kifaroe</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Kifaransa</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Kigalisia</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Kigujarati</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Kihausa</translation>
    </message>
    <message>
        <source>Hawaiian</source>
        <translation>Kihawai</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Kiebrania</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Kihindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kikroeshia</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Kikrioli cha Haiti</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Kihungaria</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Kiarmenia</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Kiindonesia</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Kiaisilandi</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Kiitaliano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Kijapani</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>Kijava</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Kijojia</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kikazakh</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Kikambodia</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kikannada</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Kikorea</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Kilatini</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Kilasembagi</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation>Kilingala</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Kilaosi</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Kilithuania</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Kilatvia</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>Kimalagasi</translation>
    </message>
    <message>
        <source>Maori</source>
        <translation>Kimaori</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Kimasedonia</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Kimalayalamu</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Kimongolia</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Kimarathi</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Kimalesia</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Kimalta</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Kiburma</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Kinepali</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Kiholanzi</translation>
    </message>
    <message>
        <source>Nynorsk</source>
        <translation>Kinorwe cha Nynorsk</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Kinorwe</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>Kiokitani</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Kipunjabi</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Kipolandi</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Kipashto</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Kireno</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Kiromania</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Kirusi</translation>
    </message>
    <message>
        <source>Sanskrit</source>
        <translation>Kisanskriti</translation>
    </message>
    <message>
        <source>Sindhi</source>
        <translation>Kisindhi</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Kisinhala</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Kislovakia</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Kislovenia</translation>
    </message>
    <message>
        <source>Shona</source>
        <translation>Kishona</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Kisomali</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Kialbania</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Kiserbia</translation>
    </message>
    <message>
        <source>Sundanese</source>
        <translation>Kisunda</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Kiswidi</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Kiswahili</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Kitamili</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Kitelugu</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Kitajiki</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Kitailandi</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Kiturukimeni</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Kitagalogi</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Kituruki</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>Kitatari</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Kiukraini</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Kiurdu</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Kiuzbeki</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Kivietinamu</translation>
    </message>
    <message>
        <source>Yiddish</source>
        <translation>Kiyidi</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>Kiyoruba</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Kichina cha Kanton</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Kichina</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>sauti</translation>
    </message>
    <message>
        <source>No sound comes from the microphone: it may be unplugged or switched off. What you have recorded is safe. Plug it in again; recording resumes by itself as soon as a microphone is found.</source>
        <translation>Maikrofoni iko kimya: huenda imechomolewa au imezimwa. Kilichorekodiwa kiko salama. Ichomeke tena; kurekodi kutaendelea kwenyewe mara maikrofoni itakapojibu.</translation>
    </message>
    <message>
        <source>Now recording with another microphone: {name}. Check that it is near the people who talk.</source>
        <translation>Sasa inatumika maikrofoni nyingine: {name}. Kurekodi kunaendelea; hakikisha iko pale watu wanapozungumza.</translation>
    </message>
    <message>
        <source>The computer was asleep for {time}, and nothing was recorded in that time. Keep the lid open while you record.</source>
        <translation>Kompyuta ililala kwa {time}; hakuna kilichoweza kurekodiwa wakati huo. Iache wazi unaporekodi.</translation>
    </message>
    <message>
        <source>The sound cannot be saved right now ({reason}). It is kept in memory and saved as soon as possible. What was saved before is safe.</source>
        <translation>Diski haipokei sauti kwa sasa ({reason}). Inashikiliwa kwenye kumbukumbu na itaandikwa mapema iwezekanavyo; kilichohifadhiwa kabla kiko salama.</translation>
    </message>
    <message>
        <source>The disk is full. The recording was stopped and is safe. Free some space, then continue the recording or start a new one.</source>
        <translation>Diski imejaa. Rekodi imefungwa vizuri na iko salama. Ongeza nafasi, kisha anza nyingine.</translation>
    </message>
    <message>
        <source>Here, {time} of sound could not be recorded. Silence takes its place, so that all times stay correct.</source>
        <translation>Hapa, sauti ya {time} haikuweza kurekodiwa. Kimya kimewekwa mahali pake, hivyo nyakati zinabaki sahihi.</translation>
    </message>
    <message>
        <source>Here, {time} of sound could not be recorded and is missing from the recording.</source>
        <translation>Hapa, sauti ya {time} haikuweza kurekodiwa. Muda wa rekodi unairuka.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward by {time}. The times in the recording stay correct. Check the date of this debrief.</source>
        <translation>Saa ya kompyuta imesogezwa mbele kwa {time}. Nyakati za rekodi zinabaki sahihi; hakiki tarehe ya mjadala huu.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back by {time}. The times in the recording stay correct. Check the date of this debrief.</source>
        <translation>Saa ya kompyuta imerudishwa nyuma kwa {time}. Nyakati za rekodi zinabaki sahihi; hakiki tarehe ya mjadala huu.</translation>
    </message>
    <message>
        <source>No sound at all comes from the microphone. It may be muted, or Fieldscribe may not be allowed to use it. Check the mute key, and the privacy settings for the microphone.</source>
        <translation>Maikrofoni haitoi sauti yoyote. Imezimwa sauti, au programu hii hairuhusiwi kuitumia: angalia kitufe cha kuzima sauti na mipangilio ya faragha ya maikrofoni.</translation>
    </message>
    <message>
        <source>The sound is very quiet. Move the microphone closer to the people who talk, or choose another microphone.</source>
        <translation>Sauti ni ndogo sana. Sogeza maikrofoni karibu na wanaozungumza, au chagua maikrofoni nyingine.</translation>
    </message>
    <message>
        <source>The sound is too loud and distorted. Move the microphone away, or turn its level down.</source>
        <translation>Sauti ni kubwa mno na inaharibika. Sogeza maikrofoni mbali au punguza kiwango chake.</translation>
    </message>
    <message>
        <source>The disk is nearly full: there is space for about {time} of recording. Free some space if you can. The recording is stopped safely before the disk is full.</source>
        <translation>Diski inakaribia kujaa: kuna nafasi ya kurekodi kwa takriban {time}. Ongeza nafasi ukiweza; rekodi itafungwa vizuri kabla diski haijajaa.</translation>
    </message>
    <message>
        <source>The recording “{title}” of {date} in {path} belongs to no debrief. To add it to the library: fieldscribe recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} belongs to no debrief and contains no readable sound. To delete it: fieldscribe recover --delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clip</source>
        <translation>kipande cha sauti</translation>
    </message>
    <message>
        <source>the decoded sound</source>
        <translation>sauti iliyofunguliwa</translation>
    </message>
    <message>
        <source>a copy of the sound file</source>
        <translation>nakala ya faili ya sauti</translation>
    </message>
    <message>
        <source>There is no file {name}. Check the name, and that the memory card or USB stick is plugged in.</source>
        <translation>Hakuna faili {name}. Hakiki jina, na kama kadi ya kumbukumbu au flashi imechomekwa.</translation>
    </message>
    <message>
        <source>{name} is empty: it has 0 bytes. If the original is still on the phone or the recorder, copy it from there again.</source>
        <translation>{name} haina kitu: ina baiti 0. Kama faili ya asili bado iko kwenye simu au kinasa sauti, inakili tena kutoka huko.</translation>
    </message>
    <message>
        <source>{name} is not a sound or video file that Fieldscribe can read. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>{name} si faili ya sauti au video ambayo Fieldscribe inaweza kuisoma. Faili haijabadilishwa. Ikiwa inacheza kwenye programu nyingine, ihifadhi kutoka huko kama MP3, M4A au WAV.</translation>
    </message>
    <message>
        <source>{name} contains no sound, only pictures. Choose the file that has the sound.</source>
        <translation>{name} haina sauti, ina picha tu. Chagua faili yenye sauti.</translation>
    </message>
    <message>
        <source>{name} is incomplete: the phone or recorder stopped before it finished the file, or the copy was cut short. Nothing can be read from it. The file is unchanged. If the original is still on the phone, check that it plays there, and copy it again.</source>
        <translation>{name} haikukamilika: simu au kinasa sauti kilisimama kabla ya kuandika faharasa, au nakala ilikatika. Bila faharasa hakuna kinachoweza kusomwa. Faili haijabadilishwa. Kama ya asili bado iko kwenye simu, angalia kama inacheza huko, kisha inakili tena.</translation>
    </message>
    <message>
        <source>{name} is longer than {longest}, or is damaged and only appears to be. The file is unchanged. Cut it into shorter files with another program, and import those.</source>
        <translation>{name} ina sauti ya zaidi ya {longest}, au imeharibika hadi inaonekana hivyo. Faili haijabadilishwa. Ikate kuwa faili fupi kwa programu nyingine, kisha zilete hizo.</translation>
    </message>
    <message>
        <source>There is no sound or video file in the folder {name}. Choose another folder, or choose the files themselves.</source>
        <translation>Hakuna faili ya sauti wala video kwenye folda {name}. Chagua nyingine, au faili zenyewe.</translation>
    </message>
    <message>
        <source>Debrief {number} has no finished recording yet, so there is nothing to transcribe. Finish the recording, or import a sound file first.</source>
        <translation>Mjadala {number} bado hauna rekodi iliyokamilika, hivyo hakuna cha kuandika. Maliza kuurekodi, au leta faili yake ya sauti kwanza.</translation>
    </message>
    <message>
        <source>There is no sound to play: the file was moved, or has no sound. The text of the debrief is safe.</source>
        <translation>Hakuna sauti ya kucheza hapa: faili imehamishwa au haina sauti. Maneno ya mjadala yako salama.</translation>
    </message>
    <message>
        <source>There is little or no sound between these two times. Nothing was changed. Choose a start within the recording, and an end after it.</source>
        <translation>Hakuna sauti, au ni kidogo sana, kati ya nyakati hizi mbili. Hakuna kilichobadilishwa. Chagua mwanzo ulio ndani ya rekodi na mwisho unaofuata baadaye.</translation>
    </message>
    <message>
        <source>{name} is the sound of this debrief itself and is not replaced. Nothing was changed. Choose another name for the clip.</source>
        <translation>{name} ndiyo sauti yenyewe ya mjadala huu, kwa hiyo kipande hakiandikwi hapo. Hakuna kilichobadilishwa. Chagua jina lingine.</translation>
    </message>
    <message>
        <source>A clip can be at most {longest} long. Nothing was saved. Choose a shorter part.</source>
        <translation>Kipande kinaweza kuwa na urefu wa {longest} tu. Hakuna kilichoandikwa. Chagua sehemu fupi zaidi.</translation>
    </message>
    <message>
        <source>Clips cannot be saved as {format}. Choose one of: {known}.</source>
        <translation>Vipande haviandikwi kama {format}. Chagua mojawapo: {known}.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}). Nothing was changed. Copy the file to this computer, and try again with the copy.</source>
        <translation>{name} haiwezi kusomwa ({reason}). Hakuna kilichobadilishwa. Nakili faili kwenye diski ya kompyuta hii, kisha jaribu tena kwa nakala hiyo.</translation>
    </message>
    <message>
        <source>{name} cannot be read. Nothing was changed. Copy the file to this computer, and try again with the copy.</source>
        <translation>{name} haiwezi kusomwa. Hakuna kilichobadilishwa. Nakili faili kwenye diski ya kompyuta hii, kisha jaribu tena kwa nakala hiyo.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a sound file. Choose the sound files themselves.</source>
        <translation>{name} ni folda, si faili ya sauti. Chagua faili za sauti zenyewe.</translation>
    </message>
    <message>
        <source>{name} is a device, not a sound file. Choose the sound files themselves.</source>
        <translation>{name} ni kifaa, si faili ya sauti. Chagua faili za sauti zenyewe.</translation>
    </message>
    <message>
        <source>No sound could be read from {name}: its sound ({codec}) is damaged, or of a type that Fieldscribe does not support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>Hakuna sauti iliyoweza kusomwa kutoka {name}: sauti yake (ya aina {codec}) imeharibika au ni ya aina ambayo Fieldscribe haiijui. Faili haijabadilishwa. Ikiwa inacheza kwenye programu nyingine, ihifadhi kutoka huko kama MP3, M4A au WAV.</translation>
    </message>
    <message>
        <source>No sound could be read from {name}: its sound is damaged, or of a type that Fieldscribe does not support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>Hakuna sauti iliyoweza kusomwa kutoka {name}: sauti yake imeharibika au ni ya aina ambayo Fieldscribe haiijui. Faili haijabadilishwa. Ikiwa inacheza kwenye programu nyingine, ihifadhi kutoka huko kama MP3, M4A au WAV.</translation>
    </message>
    <message>
        <source>a file without an ending such as .mp3</source>
        <translation>faili isiyo na kiambishi</translation>
    </message>
    <message>
        <source>The app cannot be opened: the desktop part of Fieldscribe, or a system library that it needs, is not installed. Your debriefs are safe, and all commands work without it. To install the desktop part: pip install &quot;fieldscribe[desktop]&quot;. To install the libraries on Debian and Ubuntu: sudo apt install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0.</source>
        <translation>Dirisha haliwezi kufunguliwa: sehemu yake ya Fieldscribe, au maktaba ya mfumo inayohitajika, haijasakinishwa. Mijadala yako iko salama, na amri zote zinafanya kazi bila dirisha. Lianzishe kwa: python3 dev.py app. Kwenye Debian na Ubuntu amri hii huleta maktaba: sudo apt install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0.</translation>
    </message>
    <message>
        <source>There is no screen to open the app on. Your debriefs are safe. Start Fieldscribe from a desktop, or use its commands: fieldscribe --help.</source>
        <translation>Hakuna skrini ya kuonyesha dirisha. Mijadala yako iko salama. Anzisha Fieldscribe kutoka kwenye eneo-kazi, au tumia amri zake: fieldscribe --help.</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>kwenye foleni</translation>
    </message>
    <message>
        <source>running</source>
        <translation>inaendelea</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>imesimamishwa</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>imeshindwa</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>imeghairiwa</translation>
    </message>
    <message>
        <source>done</source>
        <translation>imekamilika</translation>
    </message>
    <message>
        <source>Another program is using the library {path}. Nothing was changed. Wait a moment and try again. If this keeps happening, close other windows of Fieldscribe.</source>
        <translation>Programu nyingine inatumia maktaba {path} sasa hivi. Hakuna kilichobadilishwa. Subiri kidogo ujaribu tena; ikiendelea hivyo, funga madirisha mengine ya Fieldscribe.</translation>
    </message>
    <message>
        <source>{path} is not a Fieldscribe library. It was left as it is. Choose another data folder, or restore a backup: fieldscribe library backups</source>
        <translation>{path} si maktaba ya Fieldscribe. Imeachwa ilivyo. Chagua folda nyingine ya data, au weka faili hiyo kando na uweke nakala ya akiba ya maktaba mahali pake.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It was left as it is. Install the newest version of Fieldscribe to open it.</source>
        <translation>Maktaba {path} iliandikwa na Fieldscribe mpya zaidi (muundo wake ni {found}, hii inajua {known}). Imeachwa ilivyo. Sakinisha Fieldscribe mpya zaidi ili kuifungua.</translation>
    </message>
    <message>
        <source>The library {path} cannot be reached: the disk or folder does not respond. What was saved before is untouched. Check that the disk is connected and working, then try again.</source>
        <translation>Maktaba {path} haifikiki: diski au folda haikujibu inavyotakiwa. Kilichohifadhiwa kabla hakijaguswa. Hakikisha diski imeunganishwa na inafanya kazi, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>The debrief that this belongs to is no longer in the library. Nothing was changed.</source>
        <translation>Kile ambacho hiki ni sehemu yake hakipo tena kwenye maktaba. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>There is no debrief {which}. To see all debriefs: fieldscribe list</source>
        <translation>Hakuna mjadala {which}. Angalia iliyopo kwa: fieldscribe list</translation>
    </message>
    <message>
        <source>Recording {number} is not in the library. Nothing was changed.</source>
        <translation>Rekodi {number} haimo kwenye maktaba, au haimo tena. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>This text has been changed elsewhere, so your last step could not be done. Check the text as it is now.</source>
        <translation>Kitu kingine kimebadilisha maandishi haya kwa sasa, kwa hiyo hatua ya mwisho haikuweza kufanyika. Angalia maandishi yalivyo sasa.</translation>
    </message>
    <message>
        <source>there is already a different file</source>
        <translation>faili lingine lipo hapo</translation>
    </message>
    <message>
        <source>Passage {number} is not in the library. Nothing was changed.</source>
        <translation>Sehemu {number} haimo kwenye maktaba, au haimo tena. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>There is no job {number}. To see all jobs: fieldscribe jobs list</source>
        <translation>Hakuna kazi {number}. Angalia zilizopo kwa: fieldscribe jobs list</translation>
    </message>
    <message>
        <source>Job {number} is {state} and cannot become {wanted}. Nothing was changed.</source>
        <translation>Kazi {number} iko katika hali “{state}” na haiwezi kuwa “{wanted}”. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>There is no setting named {name}.</source>
        <translation>Hakuna mpangilio unaoitwa {name}.</translation>
    </message>
    <message>
        <source>The setting {name} must be {wanted}. It was left as it was.</source>
        <translation>Mpangilio {name} hupokea: {wanted}. Umeachwa ulivyokuwa.</translation>
    </message>
    <message>
        <source>The backup {path} could not be read back after it was written, and was removed. The library is unchanged. Check the disk, or choose another one for the backup.</source>
        <translation>Nakala ya akiba {path} haikuweza kusomwa tena baada ya kuandikwa, na imeondolewa. Maktaba haijabadilishwa. Kagua diski, au chagua nyingine kwa nakala ya akiba.</translation>
    </message>
    <message>
        <source>There is already a model named {name}. It was left as it is. Give the new one another name.</source>
        <translation>Modeli iitwayo {name} tayari ipo. Imeachwa ilivyo. Ipe mpya jina jingine.</translation>
    </message>
    <message>
        <source>There is no model folder at {folder}. Your debriefs are safe. Choose another model, or add it again.</source>
        <translation>Hakuna folda ya modeli kwenye {folder}. Mijadala yako iko salama. Chagua modeli nyingine au iongeze tena.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {lack}. Get a complete copy of the folder, and add it again.</source>
        <translation>Modeli iliyo kwenye {folder} haiwezi kutumika: {lack}. Pata folda tena, ikiwa kamili, kisha iongeze upya.</translation>
    </message>
    <message>
        <source>There is no model named {name}. Add it again or choose another one on the Models page. To see all models: fieldscribe models list</source>
        <translation>Hakuna modeli iitwayo {name}. Iongeze tena, au chagua nyingine, kwenye ukurasa wa Modeli au kwa: fieldscribe models list</translation>
    </message>
    <message>
        <source>This model does not know the language {language}. Nothing was changed. Choose another language, or a model for many languages.</source>
        <translation>Modeli hii haiwezi kuandika lugha {language}. Hakuna kilichobadilishwa. Chagua lugha nyingine, au modeli ya lugha nyingi.</translation>
    </message>
    <message>
        <source>This model does not know the language that was chosen. Nothing was changed. Choose another language, or a model for many languages.</source>
        <translation>Modeli hii haiwezi kuandika lugha iliyochaguliwa. Hakuna kilichobadilishwa. Chagua lugha nyingine, au modeli ya lugha nyingi.</translation>
    </message>
    <message>
        <source>Debrief {number} is not among the recently deleted. Nothing was changed. To see them: fieldscribe bin list</source>
        <translation>Hakuna chochote cha mjadala {number} kwenye vilivyofutwa karibuni. Hakuna kilichobadilishwa. Angalia vilivyopo kwa: fieldscribe bin list</translation>
    </message>
    <message>
        <source>Debrief {number} is being recorded or transcribed. Nothing was deleted. Wait until that is finished, or stop it first.</source>
        <translation>Mjadala {number} unarekodiwa au unaandikwa sasa hivi. Hakuna kilichofutwa. Subiri hadi umalizike, au usimamishe kwanza.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} is still needed: it is not fully transcribed, or it is in use. It was left where it is.</source>
        <translation>Sauti ya mjadala {number} bado inahitajika: haijaandikwa hadi mwisho, au inatumika. Imeachwa ilipo.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} could not be removed from the disk yet ({reason}). It can no longer be played here, and Fieldscribe removes it the next time it starts.</source>
        <translation>Sauti ya mjadala {number} bado haijaweza kuondolewa kwenye diski ({reason}). Hakuna anayeweza kuicheza hapa tena, na Fieldscribe itaiondoa itakapoanza tena.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} was moved to Recently deleted on {day}, as set in the settings. Its text is safe. Restore the sound from there to play or transcribe it.</source>
        <translation>Sauti ya mjadala {number} iko kwenye vilivyofutwa karibuni tangu {day}, kama mipangilio inavyosema. Maandishi yake yako salama. Irudishe kutoka hapo ili kuisikiliza au kuiandika.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} was deleted on {day}, as set in the settings. Its text and its moments are kept.</source>
        <translation>Sauti ya mjadala {number} ilifutwa {day}, kama mipangilio inavyosema. Maandishi, matukio na ripoti zake zimehifadhiwa.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {number} characters. Nothing was changed. Choose a longer one, such as three words.</source>
        <translation>Nenosiri lina herufi {number} au zaidi. Hakuna kilichobadilishwa. Chagua refu zaidi, kwa mfano maneno matatu.</translation>
    </message>
    <message>
        <source>The stored passphrase is damaged, so no passphrase will be accepted. Your debriefs are safe. To remove it and then set a new one: fieldscribe passphrase remove</source>
        <translation>Kilichohifadhiwa cha nenosiri kimeharibika, hivyo hakuna nenosiri linaloweza kufaa. Mijadala yako iko salama. Ondoa nenosiri, kisha weka jipya, kwa: fieldscribe passphrase remove</translation>
    </message>
    <message>
        <source>The transcription</source>
        <translation>Uandishi</translation>
    </message>
    <message>
        <source>The text written so far is safe.</source>
        <translation>Kilichokwisha andikwa kiko salama.</translation>
    </message>
    <message>
        <source>Choose a smaller model or close other programs, then press Resume in the queue.</source>
        <translation>Chagua modeli ndogo zaidi au funga programu nyingine, kisha bonyeza Endelea kwenye foleni.</translation>
    </message>
    <message>
        <source>Press Resume in the queue to continue where it stopped.</source>
        <translation>Bonyeza Endelea kwenye foleni: itaendelea pale iliposimama.</translation>
    </message>
    <message>
        <source>Reading the sound file</source>
        <translation>Usomaji wa faili ya sauti</translation>
    </message>
    <message>
        <source>The file itself is unchanged.</source>
        <translation>Faili yenyewe haijabadilishwa.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Funga programu nyingine, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, the file may be damaged: convert it with another program first.</source>
        <translation>Jaribu tena; ikitokea tena, faili imeharibika: ibadilishe kwanza kwa programu nyingine.</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>Kurekodi</translation>
    </message>
    <message>
        <source>Everything up to the last second or two is safe.</source>
        <translation>Kilichorekodiwa hadi sekunde ya mwisho kiko salama.</translation>
    </message>
    <message>
        <source>Close other programs, then start a new recording.</source>
        <translation>Funga programu nyingine, kisha anza kurekodi upya.</translation>
    </message>
    <message>
        <source>Start a new recording. The interrupted one is repaired automatically.</source>
        <translation>Anza kurekodi upya; rekodi iliyotangulia hurekebishwa yenyewe.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Imesimamishwa, kama ulivyoomba.</translation>
    </message>
    <message>
        <source>{work} ended unexpectedly. {safe} {again}</source>
        <translation>{work}: kumekatika ghafla. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} needs a newer processor than this computer has. {safe} Use another computer.</source>
        <translation>{work}: kunahitaji prosesa mpya kuliko ya kompyuta hii. {safe} Tumia kompyuta nyingine.</translation>
    </message>
    <message>
        <source>{work} failed. {safe} {again}</source>
        <translation>{work}: kumeharibika. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} stopped responding. {safe} {again}</source>
        <translation>{work}: hakuna jibu tena. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} could not be started. {safe} Restart the computer. If that does not help, install Fieldscribe again.</source>
        <translation>{work}: hakukuweza kuanza. {safe} Washa kompyuta upya; isiposaidia, sakinisha Fieldscribe tena.</translation>
    </message>
    <message>
        <source>{work} was stopped by the computer, most likely because it ran out of memory. {safe} {lighter}</source>
        <translation>{work}: kompyuta imekusimamisha, huenda kwa sababu kumbukumbu imeisha. {safe} {lighter}</translation>
    </message>
    <message>
        <source>{work} ran out of memory. {safe} {lighter}</source>
        <translation>{work}: kumbukumbu ya kompyuta imeisha. {safe} {lighter}</translation>
    </message>
    <message>
        <source>Fieldscribe cannot use the sound system of this computer, so it can neither record nor play. Importing sound files works. On Linux, install the package libportaudio2, then start Fieldscribe again.</source>
        <translation>Fieldscribe haiwezi kufikia mfumo wa sauti wa kompyuta hii, hivyo haiwezi kurekodi wala kucheza. Kuleta faili za sauti kunafanya kazi. Kwenye Linux, sakinisha kifurushi libportaudio2, kisha anzisha Fieldscribe tena.</translation>
    </message>
    <message>
        <source>There is no microphone. Plug one in, or record with a phone and import the file.</source>
        <translation>Hakuna maikrofoni. Chomeka moja, au rekodi kwa simu kisha ulete faili.</translation>
    </message>
    <message>
        <source>There is no microphone named {name}. Plug it in, or choose one of these: {known}.</source>
        <translation>Hakuna maikrofoni iitwayo {name}. Ichomeke, au chagua mojawapo ya hizi: {known}.</translation>
    </message>
    <message>
        <source>The microphone {name} could not be opened. Another program may be using it, or the privacy settings of the computer may not allow it. Close other programs, check the settings, then try again.</source>
        <translation>Maikrofoni {name} haikuweza kufunguliwa. Huenda programu nyingine inaitumia, au mipangilio ya faragha ya kompyuta inakataza. Funga programu nyingine, angalia mipangilio, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>The disk is too full to record. What is on it is safe. Free at least 100 MB, then start again.</source>
        <translation>Diski imejaa mno kurekodi. Kilichomo kiko salama. Ongeza nafasi, angalau MB 100 kwa mjadala mmoja, kisha anza tena.</translation>
    </message>
    <message>
        <source>An interrupted recording could not be repaired yet: the disk is full, or Fieldscribe may not write to it. Nothing of the recording is lost. Free some space on the disk, then start Fieldscribe again.</source>
        <translation>Rekodi iliyokatizwa bado haijaweza kurekebishwa, kwa kukosa nafasi au ruhusa ya kuandika. Imeachwa ilivyo, hakuna kilichopotea. Ongeza nafasi kwenye diski, kisha anzisha Fieldscribe tena.</translation>
    </message>
    <message>
        <source>There is no loudspeaker or headphone to play on. Plug one in and try again. The recording is safe.</source>
        <translation>Hakuna spika wala vipokea sauti vya kichwani vya kusikilizia. Chomeka na ujaribu tena; rekodi iko salama.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot save documents as {name}. Choose one of: {known}.</source>
        <translation>Fieldscribe haiwezi kuandika hati kama {name}. Chagua mojawapo: {known}.</translation>
    </message>
    <message>
        <source>There is no report template {name}. Nothing was saved. Choose one of: {known}.</source>
        <translation>Hakuna kiolezo cha ripoti {name}. Hakuna kilichoandikwa. Chagua mojawapo: {known}.</translation>
    </message>
    <message>
        <source>The report template {file} cannot be used: {reason} The other templates are not affected. Correct the file, or remove it.</source>
        <translation>Kiolezo cha ripoti {file} hakiwezi kutumika: {reason} Violezo vingine haviathiriki. Kirekebishe, au ondoa faili.</translation>
    </message>
    <message>
        <source>The template “{template}” does not suit {format}. Nothing was saved. Choose one of: {suited}.</source>
        <translation>Kiolezo “{template}” hakikusudiwi kwa {format}. Hakuna kilichoandikwa. Chagua mojawapo: {suited}.</translation>
    </message>
    <message>
        <source>{file} cannot be used as the logo: {reason} The present logo is kept. Choose a PNG or JPEG picture of at most 10 MB.</source>
        <translation>{file} haiwezi kuwa nembo: {reason} Nembo iliyokuwepo inabaki. Chagua picha ya PNG au JPEG isiyozidi MB 10.</translation>
    </message>
    <message>
        <source>the name contains a character that file names cannot have</source>
        <translation>jina lina herufi isiyoruhusiwa kwa faili</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Nothing was saved there, and your debrief is safe. Choose another folder, or plug in the drive again.</source>
        <translation>Hakuna folda {folder}. Hakuna kilichoandikwa, na mjadala wako uko salama. Chagua folda nyingine, au chomeka diski tena.</translation>
    </message>
    <message>
        <source>{path} is not a file, so no document can be saved there. Nothing was changed. Give the name of a file.</source>
        <translation>{path} si faili, hivyo hati haiwezi kuandikwa hapo. Hakuna kilichobadilishwa. Toa jina la faili.</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>inaweza kusomwa tu</translation>
    </message>
    <message>
        <source>it is protected, or open in another program</source>
        <translation>imelindwa, au iko wazi kwenye programu nyingine</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>jina ni refu mno</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>haipo</translation>
    </message>
    <message>
        <source>there is a file where a folder should be</source>
        <translation>faili iko mahali pa folda</translation>
    </message>
    <message>
        <source>the disk failed</source>
        <translation>diski imeshindwa</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>inatumika</translation>
    </message>
    <message>
        <source>The disk is too full for {what}. About {megabytes} MB more must be free. Nothing was lost. Free some space and try again.</source>
        <translation>Diski imejaa mno. Inahitajika nafasi ya {what}, takriban MB {megabytes}. Hakuna kilichokuwepo kilichopotea. Ongeza nafasi kisha jaribu tena.</translation>
    </message>
    <message>
        <source>{name} should be {promised} long, but its sound ends after {found}.</source>
        <translation>{name} inapaswa kuwa na urefu wa {promised}, lakini sauti yake inaisha baada ya {found}.</translation>
    </message>
    <message>
        <source>During recording, {time} of sound was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: one damaged piece of sound could not be read.</source>
        <translation>{name}: kipande kimoja cha sauti kilichoharibika hakikuweza kusomwa.</translation>
    </message>
    <message>
        <source>{name}: {count} damaged pieces of sound could not be read.</source>
        <translation>{name}: vipande {count} vya sauti vilivyoharibika havikuweza kusomwa.</translation>
    </message>
    <message>
        <source>The library {path} is damaged and was left as it is. The sound files are stored separately and are safe. To restore a backup: fieldscribe library backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readable sound was found in {folder}. It was left as it is. Copy it elsewhere if you may need it, then delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long: a field takes {most} characters at most. Nothing was changed. Shorten the text and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Fieldscribe (process {number}) is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Fieldscribe is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup {path}. Nothing was changed. Check the name, and whether the USB stick is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a backup of Fieldscribe. Nothing was changed. Choose another file; the names of backups begin with library-.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Nothing was changed. Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer Fieldscribe (its format is {found}, this one knows {known}). Nothing was changed. Install the newest Fieldscribe, then restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is in use. Nothing was changed. Wait until recordings, imports and transcriptions have ended, close other windows of Fieldscribe, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} was not removed: recordings that are waiting or in progress use it. Let them finish, or cancel them, then remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model is part of Fieldscribe and cannot be removed. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} failed while it transcribed. What is already written is safe. Choose another model, or remove {model} and add it again, whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and add it again, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it again; if it happens again, get the model anew from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording cannot be continued: Fieldscribe must have recorded it on this computer, and its sound must still be here. Nothing was changed. Start a new recording instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document {path} was saved. Only the list does not show yet that the report is done, because the library was busy or its disk is full. Export again later to update the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is too full for {what}. Nothing was lost. Free some space and try again.</source>
        <translation>Diski imejaa mno. Inahitajika nafasi ya {what}. Hakuna kilichokuwepo kilichopotea. Ongeza nafasi kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot write to {path} ({reason}). Nothing was changed. Choose another folder, or ask for permission to write there.</source>
        <translation>Fieldscribe hairuhusiwi kuandika kwenye {path} ({reason}). Hakuna kilichobadilishwa. Chagua folda nyingine, au omba ruhusa ya kuandika hapo.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot write to {path}. Nothing was changed. Choose another folder, or ask for permission to write there.</source>
        <translation>Fieldscribe hairuhusiwi kuandika kwenye {path}. Hakuna kilichobadilishwa. Chagua folda nyingine, au omba ruhusa ya kuandika hapo.</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>diski imekataa</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>nakala ya akiba</translation>
    </message>
    <message>
        <source>The file is damaged: {found}.</source>
        <translation>Faili imeharibika: {found}.</translation>
    </message>
    <message>
        <source>A row of {table} refers to a row of {parent} that does not exist.</source>
        <translation>Mstari wa {table} ni wa mstari wa {parent} ambao haupo.</translation>
    </message>
    <message>
        <source>that is the library itself</source>
        <translation>maktaba yenyewe iko hapo</translation>
    </message>
    <message>
        <source>The search index does not match the text. To rebuild it: fieldscribe library repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the library</source>
        <translation>maktaba</translation>
    </message>
    <message>
        <source>it contains a model of another type ({kind}), not Whisper</source>
        <translation>ina modeli ya aina nyingine ({kind}), si Whisper</translation>
    </message>
    <message>
        <source>model.bin is missing parts of a Whisper model</source>
        <translation>model.bin inakosa sehemu za modeli ya Whisper</translation>
    </message>
    <message>
        <source>its vocabulary ({there} entries) belongs to another model ({wanted} entries)</source>
        <translation>msamiati wake (maingizo {there}) ni wa modeli nyingine ({wanted})</translation>
    </message>
    <message>
        <source>{name} belongs to another model ({told} mel bands instead of {wanted})</source>
        <translation>{name} ni ya modeli nyingine (bendi {told}, modeli ina {wanted})</translation>
    </message>
    <message>
        <source>{name} asks for windows of {found} seconds, this model can have {shortest} to {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not hold what it should</source>
        <translation>{name} haina kinachotakiwa</translation>
    </message>
    <message>
        <source>its tokenizer and its vocabulary belong to different models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file vocabulary.json (or vocabulary.txt) is missing</source>
        <translation>faili vocabulary.json (au vocabulary.txt) haipo</translation>
    </message>
    <message>
        <source>{name} is not a list of words</source>
        <translation>{name} si orodha ya maneno</translation>
    </message>
    <message>
        <source>{name} does not contain what it should</source>
        <translation>{name} haina kinachotakiwa</translation>
    </message>
    <message>
        <source>the file {name} is missing</source>
        <translation>faili {name} haipo</translation>
    </message>
    <message>
        <source>model.bin cannot be read, {reason}</source>
        <translation>model.bin haiwezi kusomwa, {reason}</translation>
    </message>
    <message>
        <source>the file {name}, which this model needs, is missing</source>
        <translation>faili {name} haipo, na modeli hii inaihitaji</translation>
    </message>
    <message>
        <source>{name} asks for {field} {found}, which no Whisper model has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} imeharibika</translation>
    </message>
    <message>
        <source>{name} is far too large</source>
        <translation>{name} ni kubwa mno</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} haiwezi kusomwa</translation>
    </message>
    <message>
        <source>it is not a CTranslate2 model, or its version is not supported</source>
        <translation>si modeli ya CTranslate2, au ni ya toleo lisilotumika</translation>
    </message>
    <message>
        <source>it is longer than its own header says</source>
        <translation>ni ndefu kuliko kichwa chake kinavyosema</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>imeharibika</translation>
    </message>
    <message>
        <source>it is incomplete: it has {size} bytes instead of at least {needed}</source>
        <translation>imekatika: kuna baiti {size}, zinahitajika angalau {needed}</translation>
    </message>
    <message>
        <source>it is incomplete or damaged</source>
        <translation>imekatika au imeharibika</translation>
    </message>
    <message>
        <source>copying the model</source>
        <translation>kunakili modeli</translation>
    </message>
    <message>
        <source>the copy is incomplete; the disk or the stick may be failing</source>
        <translation>nakala si kamili, huenda diski au flashi inaharibika</translation>
    </message>
    <message>
        <source>the file {name}</source>
        <translation>faili {name}</translation>
    </message>
    <message>
        <source>This text was written by the starter model, which is only there to try the program. Do not rely on it: add a real Whisper model for real debriefs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole recording was transcribed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a part was transcribed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording was transcribed from {start} to {end}; the rest was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by a computer, with the speech model “{model}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages: {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person changed the words of {n} of {total} passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person set who speaks in {n} of {total} passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer assigned the speaker in {n} of {total} passages; nobody has confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages that are marked for listening again: {n} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording was interrupted before it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording ends early. {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by a computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of these passages are as the computer wrote them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages that should be listened to again: {n} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transcript yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcription is not finished. It reaches {reach} of {whole}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcription is not finished. It reaches {reach}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Msemaji asiyejulikana</translation>
    </message>
    <message>
        <source>{name} (assigned by the computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>haina kitu.</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>ni kubwa mno.</translation>
    </message>
    <message>
        <source>it is not a PNG or JPEG picture, or it is damaged.</source>
        <translation>si picha ya PNG wala JPEG, au imeharibika.</translation>
    </message>
    <message>
        <source>it has too many pixels, or it is far too long and thin.</source>
        <translation>ina pikseli nyingi mno, au ni ndefu mno kuliko kimo chake.</translation>
    </message>
    <message>
        <source>the file cannot be read.</source>
        <translation>faili haiwezi kusomwa.</translation>
    </message>
    <message>
        <source>who: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by when: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in recording: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as: {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please listen to this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Kilienda vizuri</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>Cha kubadilisha</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Hatua</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Nukuu</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Swali</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programu ya mafunzo</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Hali ya mazoezi</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Mwezeshaji</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Washiriki</translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Maandishi ya mjadala</translation>
    </message>
    <message>
        <source>Marked passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked passage; no note was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid TOML.</source>
        <translation>haijaandikwa kama TOML inavyotaka.</translation>
    </message>
    <message>
        <source>its key may contain only lowercase letters, digits and hyphens, as in my-report.</source>
        <translation>ufunguo wake uwe na herufi ndogo a hadi z, tarakimu na vistari tu, kama my-report.</translation>
    </message>
    <message>
        <source>each section must begin with [[section]].</source>
        <translation>kila sehemu lazima ianze na [[section]].</translation>
    </message>
    <message>
        <source>it has more than {most} sections.</source>
        <translation>ina sehemu zaidi ya {most}.</translation>
    </message>
    <message>
        <source>it suits no document format; choose some of: {known}.</source>
        <translation>haifai kwa aina yoyote ya hati; chukua baadhi ya hizi: {known}.</translation>
    </message>
    <message>
        <source>only a section that shows notes can have a part.</source>
        <translation>sehemu inayoonyesha vidokezo tu ndiyo inaweza kuwa na kipengele.</translation>
    </message>
    <message>
        <source>beside must be true or false, and only {known} can have it.</source>
        <translation>beside lazima iwe true au false, na ni {known} tu zinazoweza kuwa nayo.</translation>
    </message>
    <message>
        <source>it has the unknown entry {name}; known entries are: {known}.</source>
        <translation>ina {name}; zinazojulikana: {known}.</translation>
    </message>
    <message>
        <source>{name} must be a text of at most {most} characters.</source>
        <translation>{name} lazima iwe maandishi yasiyozidi herufi {most}.</translation>
    </message>
    <message>
        <source>{name} must be one of: {known}.</source>
        <translation>{name} lazima iwe mojawapo: {known}.</translation>
    </message>
    <message>
        <source>{name} must be a list of some of: {known}.</source>
        <translation>{name} lazima iwe orodha ya baadhi ya: {known}.</translation>
    </message>
    <message>
        <source>it is not a file, or it is larger than 64 kB.</source>
        <translation>si faili, au inazidi kB 64.</translation>
    </message>
    <message>
        <source>it is not UTF-8 text.</source>
        <translation>si maandishi ya UTF-8.</translation>
    </message>
    <message>
        <source>line {line} is not valid TOML.</source>
        <translation>mstari {line} haujaandikwa kama TOML inavyotaka.</translation>
    </message>
    <message>
        <source>another template has the key {key}.</source>
        <translation>kiolezo kingine kina ufunguo {key}.</translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page # of ##</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ndiyo au hapana (yes, no)</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>namba kamili kutoka {least} hadi {most}</translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation>maneno yenye mkato kati yake</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>mojawapo ya {known}</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>maandishi</translation>
    </message>
    <message>
        <source>a file in it is damaged</source>
        <translation>faili moja ndani yake imeharibika</translation>
    </message>
    <message>
        <source>the transcription program crashes when it uses it</source>
        <translation>injini ya uandishi inakwama nayo</translation>
    </message>
    <message>
        <source>the documents</source>
        <translation>hati</translation>
    </message>
    <message>
        <source>Details for our developers, without any of your text, are in {file}.</source>
        <translation>Yale ambayo watengenezaji wetu wanahitaji kujua, bila maandishi yako yoyote, yako kwenye {file}.</translation>
    </message>
    <message>
        <source>it loads, but cannot transcribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({kind}; no log could be written to {folder}.)</source>
        <translation>({kind}; kumbukumbu ya hitilafu haikuweza kuandikwa kwenye {folder}.)</translation>
    </message>
    <message>
        <source>{name}: the file should hold {promised} s of sound, but {found} s were found.</source>
        <translation>{name}: faili inaahidi sauti ya sekunde {promised}, zimepatikana sekunde {found}.</translation>
    </message>
    <message>
        <source>{name}: 1 damaged piece was left out. The rest is complete.</source>
        <translation>{name}: kipande 1 kilichoharibika kimeachwa; sehemu iliyobaki ni kamili.</translation>
    </message>
    <message>
        <source>{name}: {count} damaged pieces were left out. The rest is complete.</source>
        <translation>{name}: vipande {count} vilivyoharibika vimeachwa; sehemu iliyobaki ni kamili.</translation>
    </message>
    <message>
        <source>the sound file</source>
        <translation>faili ya sauti</translation>
    </message>
    <message>
        <source>removing the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {path} should have been deleted, but is still there.</source>
        <translation>Sauti {path} ilipaswa kufutwa na bado ipo.</translation>
    </message>
    <message>
        <source>The sound file {path} is missing.</source>
        <translation>Faili ya sauti {path} haipo.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>State of the settings</source>
        <translation>Hali ya mipangilio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Imehifadhiwa</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Inahifadhi</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Haijahifadhiwa</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Optional: you can name it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the debrief</source>
        <translation>Kichwa cha mjadala</translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation>Tafuta maikrofoni tena</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Anza kurekodi</translation>
    </message>
    <message>
        <source>Transcribe while recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Kichwa</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Maikrofoni</translation>
    </message>
    <message>
        <source>Saved continuously. A power cut loses two seconds at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a debrief</source>
        <translation>Rekodi mjadala</translation>
    </message>
    <message>
        <source>“{title}” is saved: {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>What is known about the debrief</source>
        <translation>Yanayojulikana kuhusu mjadala</translation>
    </message>
</context>
<context>
    <name>SoundBanner</name>
    <message>
        <source>Listen there</source>
        <translation>Sikiliza hapo</translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation>Tafuta faili …</translation>
    </message>
    <message>
        <source>The sound file {name} is not where it was. The text is safe. If you moved the file, find it.</source>
        <translation>Faili ya sauti {name} haipo mahali ilipokuwa. Maandishi yako salama. Kama ulihamisha faili, itafute.</translation>
    </message>
    <message>
        <source>If you have the whole file somewhere, import it again.</source>
        <translation>Kama una faili kamili mahali fulani, liingize tena.</translation>
    </message>
    <message>
        <source>If you have another copy of the file, import that one.</source>
        <translation>Kama una nakala nyingine ya faili, ingiza hiyo.</translation>
    </message>
    <message>
        <source>Silence stands in its place, so that the times are right.</source>
        <translation>Kimya kimewekwa mahali pake, ili nyakati ziwe sahihi.</translation>
    </message>
</context>
<context>
    <name>SoundExport</name>
    <message>
        <source>Sound files ({kinds})</source>
        <translation>Faili za sauti ({kinds})</translation>
    </message>
    <message>
        <source>Save the sound</source>
        <translation>Hifadhi sauti</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Imehifadhiwa kama {name}</translation>
    </message>
</context>
<context>
    <name>SpeakerMargin</name>
    <message>
        <source>Add speaker</source>
        <translation>Nani anaongea?</translation>
    </message>
</context>
<context>
    <name>SpeakersPanel</name>
    <message>
        <source>Click a passage, then press Alt+1 to Alt+9 to set who speaks.</source>
        <translation>Bofya sehemu, kisha bonyeza Alt+1 hadi Alt+9 kuonyesha nani anaongea.</translation>
    </message>
    <message>
        <source>Name of a new speaker</source>
        <translation>Jina la msemaji mpya</translation>
    </message>
    <message>
        <source>Enter adds the speaker</source>
        <translation>Enter huongeza msemaji</translation>
    </message>
    <message>
        <source>Add the speaker</source>
        <translation>Ongeza msemaji</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>The passage was removed.</source>
        <translation>Sehemu imeondolewa.</translation>
    </message>
    <message>
        <source>There is no speaker {n} yet.</source>
        <translation>Bado hakuna msemaji wa {n}.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>{n} s</source>
        <translation>sekunde {n}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>dak. {n}</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>saa {h} dak. {m}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>chini ya dakika moja imebaki</translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation>imebaki {length}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Jana</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Inarekodi</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Ilikatizwa</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Tayari</translation>
    </message>
    <message>
        <source>Not transcribed</source>
        <translation>Haijaandikwa</translation>
    </message>
    <message>
        <source>Debrief of {time}</source>
        <translation>Mjadala wa {time}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Imesimamishwa</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Inahitaji kuangaliwa</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Imesitishwa</translation>
    </message>
    <message>
        <source>Report done</source>
        <translation>Ripoti tayari</translation>
    </message>
    <message>
        <source>Report out of date</source>
        <translation>Ripoti imepitwa</translation>
    </message>
    <message>
        <source>The sound is among the recently deleted since {date}, as the settings say.</source>
        <translation>Sauti iko kwenye vilivyofutwa karibuni tangu {date}, kama mipangilio inavyosema.</translation>
    </message>
    <message>
        <source>The sound was deleted on {date}, as the settings say.</source>
        <translation>Sauti ilifutwa tarehe {date}, kama mipangilio inavyosema.</translation>
    </message>
    <message>
        <source>Only the sound</source>
        <translation>Sauti tu</translation>
    </message>
    <message>
        <source>Text and sound</source>
        <translation>Maandishi na sauti</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Maandishi tu</translation>
    </message>
    <message>
        <source>Sound, not transcribed</source>
        <translation>Sauti, haijaandikwa</translation>
    </message>
    <message>
        <source>Until you delete it</source>
        <translation>Hadi ukifute</translation>
    </message>
    <message>
        <source>Deleted for good on {date}</source>
        <translation>Kitafutwa kabisa {date}</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Kilienda vizuri</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>Cha kubadilisha</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Hatua</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Nukuu</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Swali</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Kumbukumbu kamili</translation>
    </message>
    <message>
        <source>Summary for the programme office</source>
        <translation>Muhtasari kwa ofisi ya programu</translation>
    </message>
    <message>
        <source>Plus / Delta</source>
        <translation>Plus / Delta</translation>
    </message>
    <message>
        <source>PEARLS</source>
        <translation>PEARLS</translation>
    </message>
    <message>
        <source>GAS</source>
        <translation>GAS</translation>
    </message>
    <message>
        <source>Action list</source>
        <translation>Orodha ya hatua</translation>
    </message>
    <message>
        <source>Transcript only</source>
        <translation>Maandishi tu</translation>
    </message>
    <message>
        <source>Everything that is known of the debrief, and every word of the transcript.</source>
        <translation>Yote yanayojulikana kuhusu mjadala, na kila neno la maandishi.</translation>
    </message>
    <message>
        <source>One or two pages: details, what went well, what to change, actions, quotes. No transcript.</source>
        <translation>Ukurasa mmoja au miwili: maelezo, kilichoenda vizuri, cha kubadilisha, hatua, nukuu. Bila maandishi yote.</translation>
    </message>
    <message>
        <source>What went well and what to change, on one page.</source>
        <translation>Kilichoenda vizuri na cha kubadilisha, kwenye ukurasa mmoja.</translation>
    </message>
    <message>
        <source>By the phases of PEARLS. Begin them in the notes with Reactions:, Description:, Analysis: and Summary:.</source>
        <translation>Kwa hatua za PEARLS. Zianze kwenye vidokezo kwa Reactions:, Description:, Analysis: na Summary:.</translation>
    </message>
    <message>
        <source>By gather, analyse, summarise. Begin them in the notes with Gather:, Analyse: and Summarise:.</source>
        <translation>Kwa kukusanya, kuchambua, kufupisha. Zianze kwenye vidokezo kwa Gather:, Analyse: na Summarise:.</translation>
    </message>
    <message>
        <source>Who does what by when, and the questions that are still open.</source>
        <translation>Nani anafanya nini hadi lini, na maswali ambayo bado yako wazi.</translation>
    </message>
    <message>
        <source>The details and every word that was said, without marks and notes.</source>
        <translation>Maelezo na kila neno lililosemwa, bila alama wala vidokezo.</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>MB {n}</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>GB {n}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Tendua</translation>
    </message>
</context>
<context>
    <name>TranscribeAgainDialog</name>
    <message>
        <source>Transcribe this part again</source>
        <translation>Andika tena sehemu hii</translation>
    </message>
    <message>
        <source>Transcribe the whole debrief again</source>
        <translation>Andika tena mjadala wote</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Lugha inayoongewa</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Tambua yenyewe</translation>
    </message>
    <message>
        <source>The new text takes the place of the old one when all of it is written. What you have corrected stays, and Undo restores the old text.</source>
        <translation>Maandishi mapya yanachukua nafasi ya yale ya zamani yote yakishaandikwa. Uliyosahihisha yanabaki, na Tendua inarejesha maandishi ya zamani.</translation>
    </message>
    <message>
        <source>The new text takes the place of the old one when it is written. What you have corrected stays, and Undo restores the old text.</source>
        <translation>Maandishi mapya yanachukua nafasi ya yale ya zamani yakishaandikwa. Uliyosahihisha yanabaki, na Tendua inarejesha maandishi ya zamani.</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>Andika</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modeli ya kuanzia</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Maandishi ya mjadala</translation>
    </message>
</context>
<context>
    <name>TranscriptionBanner</name>
    <message>
        <source>Progress of the transcription</source>
        <translation>Maendeleo ya uandishi</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>Andika</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Andika tena</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ongeza modeli</translation>
    </message>
    <message>
        <source>This debrief has not been transcribed yet.</source>
        <translation>Mjadala huu bado haujaandikwa.</translation>
    </message>
    <message>
        <source>Transcribing: {percent} %</source>
        <translation>Inaandika: {percent} %</translation>
    </message>
    <message>
        <source>Written up to {time}</source>
        <translation>Imeandikwa hadi {time}</translation>
    </message>
    <message>
        <source>You can correct what is there already.</source>
        <translation>Unaweza kusahihisha kilichopo tayari.</translation>
    </message>
    <message>
        <source>Written up to {time}. The rest follows.</source>
        <translation>Imeandikwa hadi {time}. Sehemu iliyobaki inafuata.</translation>
    </message>
    <message>
        <source>Waiting for its turn to be transcribed.</source>
        <translation>Inasubiri zamu yake ya kuandikwa.</translation>
    </message>
    <message>
        <source>The transcription is paused.</source>
        <translation>Uandishi umesimamishwa.</translation>
    </message>
    <message>
        <source>The transcription was stopped.</source>
        <translation>Uandishi umesitishwa.</translation>
    </message>
    <message>
        <source>Written by the starter model, for trying out only. {model} can write it better.</source>
        <translation>Imeandikwa na modeli ya kuanzia, ya kujaribu tu. {model} inaweza kuiandika vizuri zaidi.</translation>
    </message>
    <message>
        <source>Starter model: for trying out only. Add a full model for real debriefs.</source>
        <translation>Modeli ya kuanzia: ya kujaribu tu. Ongeza modeli kamili kwa mijadala halisi.</translation>
    </message>
</context>
<context>
    <name>TranscriptionGroup</name>
    <message>
        <source>Transcription</source>
        <translation>Uandishi</translation>
    </message>
    <message>
        <source>Language that is spoken</source>
        <translation>Lugha inayosemwa</translation>
    </message>
    <message>
        <source>Find out for each recording</source>
        <translation>Itambuliwe kwa kila rekodi</translation>
    </message>
    <message>
        <source>Names and special words</source>
        <translation>Majina na maneno maalumu</translation>
    </message>
    <message>
        <source>One word or name on each line</source>
        <translation>Neno au jina moja kila mstari</translation>
    </message>
    <message>
        <source>Find the time of every word, so that a click plays it</source>
        <translation>Tafuta wakati wa kila neno, ili ukibonyeza ulisikie</translation>
    </message>
    <message>
        <source>Keep the unpacked sound, so that transcribing again starts at once</source>
        <translation>Hifadhi sauti iliyofunguliwa, ili kuandika tena kuanze mara moja</translation>
    </message>
    <message>
        <source>Write the text of a debrief while it is recorded</source>
        <translation>Andika maandishi ya mjadala wakati unarekodiwa</translation>
    </message>
    <message>
        <source>Do not transcribe while the battery is below 20 %</source>
        <translation>Usiandike betri ikiwa chini ya 20 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Names and special words, one on each line</source>
        <translation>Majina na maneno maalumu, moja kila mstari</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Place in the recording</source>
        <translation>Mahali kwenye rekodi</translation>
    </message>
    <message>
        <source>Click to go there; the arrow keys go three seconds back or on</source>
        <translation>Bonyeza kwenda hapo; vishale hurudi au kwenda mbele sekunde tatu</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Same as computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Lugha ya programu</translation>
    </message>
    <message>
        <source>Fieldscribe records your debriefs, writes down what was said, and makes the report. Everything stays on this computer. It works without internet.</source>
        <translation>Fieldscribe hurekodi mijadala yako, huandika yaliyosemwa, na hutengeneza ripoti. Kila kitu hubaki kwenye kompyuta hii. Hufanya kazi bila intaneti.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Maikrofoni</translation>
    </message>
    <message>
        <source>The built-in microphone is enough. Check that it can hear you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model is for trying out only. For real debriefs add a full model, for example from a USB stick. You can record before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ongeza modeli</translation>
    </message>
    <message>
        <source>Look at the sample debrief</source>
        <translation>Angalia mfano wa mjadala</translation>
    </message>
    <message>
        <source>Welcome to Fieldscribe</source>
        <translation>Karibu Fieldscribe</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>saa %n</numerusform>
            <numerusform>saa %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>dakika %n</numerusform>
            <numerusform>dakika %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>sekunde %n</numerusform>
            <numerusform>sekunde %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_JobCard</name>
    <message>
        <source>Progress of {title}</source>
        <translation>Maendeleo ya {title}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Acha kabisa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Waits for the recording</source>
        <translation>Inasubiri kurekodi</translation>
    </message>
    <message>
        <source>Paused at {percent} %</source>
        <translation>Imesimama kwenye {percent} %</translation>
    </message>
    <message>
        <source>written up to {time}</source>
        <translation>imeandikwa hadi {time}</translation>
    </message>
    <message>
        <source>Written up to {time}</source>
        <translation>Imeandikwa hadi {time}</translation>
    </message>
    <message>
        <source>Paused at {time}</source>
        <translation>Imesimama kwenye {time}</translation>
    </message>
</context>
<context>
    <name>_MarkedRow</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {name}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this moment</source>
        <translation>Ondoa tukio hili</translation>
    </message>
</context>
<context>
    <name>_PersonRow</name>
    <message>
        <source>Midwife</source>
        <translation>Mkunga</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Muuguzi</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Daktari</translation>
    </message>
    <message>
        <source>Clinical officer</source>
        <translation>Tabibu</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Mwanafunzi</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Mtazamaji</translation>
    </message>
    <message>
        <source>Role of the participant</source>
        <translation>Kazi ya mshiriki</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Si lazima</translation>
    </message>
    <message>
        <source>Name of the participant</source>
        <translation>Jina la mshiriki</translation>
    </message>
    <message>
        <source>Remove this participant</source>
        <translation>Ondoa mshiriki huyu</translation>
    </message>
</context>
<context>
    <name>_SpeakerLine</name>
    <message>
        <source>Name of speaker {n}</source>
        <translation>Jina la msemaji {n}</translation>
    </message>
    <message>
        <source>Merge with another speaker</source>
        <translation>Unganisha na msemaji mwingine</translation>
    </message>
    <message>
        <source>Give the passage with the cursor to {name}</source>
        <translation>Mpe {name} sehemu yenye kishale</translation>
    </message>
    <message>
        <source>Is the same person as {name}</source>
        <translation>Ni mtu yule yule kama {name}</translation>
    </message>
</context>
</TS>
