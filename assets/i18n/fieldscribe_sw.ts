<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw">
<context>
    <name>AvailableCard</name>
    <message>
        <source>Get ({size})</source>
        <translation>Pakua ({size})</translation>
    </message>
    <message>
        <source>Get {name} ({size})</source>
        <translation>Pakua {name} ({size})</translation>
    </message>
    <message>
        <source>Another model is being downloaded</source>
        <translation>Modeli nyingine inapakuliwa</translation>
    </message>
</context>
<context>
    <name>AvailableModels</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Onyesha %n zaidi</numerusform>
            <numerusform>Onyesha %n zaidi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupGroup</name>
    <message>
        <source>A backup contains all texts: debriefs, transcripts, moments and settings, but no recordings unless you choose that below. Fieldscribe makes a backup on this computer once a week. Choose a folder on a USB stick as well: whenever it is plugged in, a weekly backup is made there too.</source>
        <translation>Nakala rudufu ina maandishi yote: mijadala, maandishi ya sauti, matukio na mipangilio, lakini si rekodi, isipokuwa ukichagua hivyo hapa chini. Fieldscribe hutengeneza nakala kwenye kompyuta hii mara moja kwa wiki. Chagua pia folda kwenye flashi: kila inapochomekwa, nakala ya kila wiki hutengenezwa huko pia.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Tengeneza nakala sasa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Chagua folda …</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Kwenye kompyuta hii tu</translation>
    </message>
    <message>
        <source>Also copy the recordings to this folder</source>
        <translation>Nakili rekodi pia kwenye folda hii</translation>
    </message>
    <message>
        <source>Restore from another file …</source>
        <translation>Rejesha kutoka faili nyingine …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Nakala rudufu</translation>
    </message>
    <message>
        <source>Backups are kept on this computer only.</source>
        <translation>Nakala rudufu huwekwa kwenye kompyuta hii tu.</translation>
    </message>
    <message>
        <source>Backup folder: {folder}</source>
        <translation>Folda ya nakala rudufu: {folder}</translation>
    </message>
    <message>
        <source>Backup folder (not plugged in): {folder}</source>
        <translation>Folda ya nakala rudufu (haijachomekwa): {folder}</translation>
    </message>
    <message>
        <source>{size} of recordings are not copied yet.</source>
        <translation>Rekodi za {size} bado hazijanakiliwa.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Bado hakuna nakala rudufu.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>Rejesha …</translation>
    </message>
    <message>
        <source>Restore the backup of {time}</source>
        <translation>Rejesha nakala rudufu ya {time}</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Chagua folda ya nakala rudufu</translation>
    </message>
    <message>
        <source>Making the backup …</source>
        <translation>Nakala rudufu inatengenezwa …</translation>
    </message>
    <message>
        <source>Recordings: {done} of {total} copied.</source>
        <translation>Rekodi: {done} kati ya {total} zimenakiliwa.</translation>
    </message>
    <message>
        <source>Backup saved: {file}</source>
        <translation>Nakala rudufu imehifadhiwa: {file}</translation>
    </message>
    <message>
        <source>The text is backed up. Copying the recordings was stopped.</source>
        <translation>Maandishi yamehifadhiwa kwenye nakala. Kunakili rekodi kumesimamishwa.</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Nakala rudufu (*.sqlite)</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Chagua nakala rudufu ya kurejesha</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n debrief(s), made: {time}. All texts, moments and settings become what they were then. What you have now is kept as a backup first, and no recording is deleted.</source>
        <translation>
            <numerusform>Ina mjadala %n, ilitengenezwa: {time}. Maandishi, matukio na mipangilio yote yatakuwa kama yalivyokuwa wakati huo. Hali ya sasa huhifadhiwa kwanza kama nakala nyingine, na hakuna rekodi inayofutwa.</numerusform>
            <numerusform>Ina mijadala %n, ilitengenezwa: {time}. Maandishi, matukio na mipangilio yote yatakuwa kama yalivyokuwa wakati huo. Hali ya sasa huhifadhiwa kwanza kama nakala nyingine, na hakuna rekodi inayofutwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Rejesha nakala rudufu hii?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rejesha</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Nakala rudufu inarejeshwa …</translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored: %n debrief(s).</source>
        <translation>
            <numerusform>Nakala rudufu imerejeshwa: mjadala %n.</numerusform>
            <numerusform>Nakala rudufu imerejeshwa: mijadala %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are not in this backup and are listed below.</source>
        <translation>
            <numerusform>Rekodi %n haimo kwenye nakala hii na imeorodheshwa hapa chini.</numerusform>
            <numerusform>Rekodi %n hazimo kwenye nakala hii na zimeorodheshwa hapa chini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring the recordings was stopped. To go on, restore this backup once more.</source>
        <translation>Kurejesha rekodi kumesimamishwa. Ili kuendelea, rejesha nakala hii rudufu tena.</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>Nakala rudufu</translation>
    </message>
</context>
<context>
    <name>BinPanel</name>
    <message>
        <source>Recently deleted</source>
        <translation>Vilivyofutwa karibuni</translation>
    </message>
    <message>
        <source>Enter restores it, Del deletes it permanently</source>
        <translation>Enter hurejesha, Del hufuta kabisa</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rejesha</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Futa kabisa</translation>
    </message>
    <message>
        <source>Delete all permanently</source>
        <translation>Futa yote kabisa</translation>
    </message>
    <message>
        <source>Nothing has been deleted recently.</source>
        <translation>Hakuna kilichofutwa karibuni.</translation>
    </message>
    <message>
        <source>The sound of “{title}” was restored.</source>
        <translation>Sauti ya “{title}” imerejeshwa.</translation>
    </message>
    <message>
        <source>“{title}” was restored.</source>
        <translation>“{title}” imerejeshwa.</translation>
    </message>
    <message>
        <source>Delete this permanently?</source>
        <translation>Futa hii kabisa?</translation>
    </message>
    <message>
        <source>Delete all of this permanently?</source>
        <translation>Futa yote haya kabisa?</translation>
    </message>
    <message>
        <source>This cannot be undone. Sound files outside Fieldscribe are not touched. Older backups of the library still contain the text until newer ones replace them.</source>
        <translation>Haiwezi kutenduliwa. Faili za sauti zilizo nje ya Fieldscribe haziguswi. Nakala rudufu za zamani za maktaba bado zina maandishi hadi mpya zichukue nafasi yake.</translation>
    </message>
    <message>
        <source>Also ask your programme to delete what it has received</source>
        <translation>Omba mradi wako ufute pia ulichopokea</translation>
    </message>
    <message>
        <source>The request goes out when something is sent next</source>
        <translation>Ombi litatumwa pamoja na utumaji unaofuata</translation>
    </message>
    <message>
        <source>Restore the sound</source>
        <translation>Rejesha sauti</translation>
    </message>
</context>
<context>
    <name>BudgetGroup</name>
    <message>
        <source>Data budget and quiet hours</source>
        <translation>Bajeti ya data na saa za utulivu</translation>
    </message>
    <message>
        <source>Data budget used</source>
        <translation>Kiasi cha bajeti ya data kilichotumika</translation>
    </message>
    <message>
        <source>Data that sending may use each month</source>
        <translation>Data ambayo utumaji unaweza kutumia kwa mwezi</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>MB {n}</translation>
    </message>
    <message>
        <source>None: only when I choose Send now</source>
        <translation>Hakuna: ninapochagua Tuma sasa tu</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Kimya kuanzia</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Kimya hadi</translation>
    </message>
    <message>
        <source>This network is free of charge</source>
        <translation>Mtandao huu ni wa bure</translation>
    </message>
    <message>
        <source>Remembered for this network; what is sent over it does not count against the budget</source>
        <translation>Hukumbukwa kwa mtandao huu; kinachotumwa humo hakihesabiwi katika bajeti</translation>
    </message>
    <message>
        <source>Every network of this computer is free of charge</source>
        <translation>Kila mtandao wa kompyuta hii ni wa bure</translation>
    </message>
    <message>
        <source>Where I corrected the text, also send the computer&apos;s version</source>
        <translation>Mahali niliposahihisha maandishi, tuma pia kile kompyuta ilichoandika</translation>
    </message>
    <message>
        <source>Nothing is sent automatically in the quiet hours. For no quiet hours, choose the same hour twice.</source>
        <translation>Hakuna kinachotumwa chenyewe katika saa za utulivu. Ikiwa huzitaki, chagua saa ileile mara mbili.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hadi</translation>
    </message>
    <message>
        <source>This month: {used} of {limit} used.</source>
        <translation>Mwezi huu: {used} kati ya {limit} zimetumika.</translation>
    </message>
    <message>
        <source>This month: {used} used.</source>
        <translation>Mwezi huu: {used} zimetumika.</translation>
    </message>
    <message>
        <source>On free networks: {used}.</source>
        <translation>Katika mitandao ya bure: {used}.</translation>
    </message>
    <message>
        <source>The network in use is free of charge.</source>
        <translation>Mtandao unaotumika ni wa bure.</translation>
    </message>
    <message>
        <source>The network in use costs money for each megabyte.</source>
        <translation>Mtandao unaotumika unatoza pesa kwa kila megabaiti.</translation>
    </message>
    <message>
        <source>The network in use may cost money, so the budget applies.</source>
        <translation>Mtandao unaotumika unaweza kutoza pesa, kwa hiyo bajeti inatumika.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Kompyuta hii haijaunganishwa na mtandao.</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Stop</source>
        <translation>Acha</translation>
    </message>
    <message>
        <source>{percent} % done.</source>
        <translation>{percent} % tayari.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Your programme&apos;s code or link</source>
        <translation>Msimbo au kiungo cha mradi wako</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Unganisha</translation>
    </message>
    <message>
        <source>Open a picture of the code …</source>
        <translation>Fungua picha ya msimbo …</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Inaunganisha …</translation>
    </message>
    <message>
        <source>Pictures (*{suffixes})</source>
        <translation>Picha (*{suffixes})</translation>
    </message>
    <message>
        <source>Choose the picture of the code</source>
        <translation>Chagua picha ya msimbo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Faili zote (*)</translation>
    </message>
</context>
<context>
    <name>DebriefActions</name>
    <message>
        <source>Rename …</source>
        <translation>Badilisha jina …</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Toa kama</translation>
    </message>
    <message>
        <source>Transcribe again …</source>
        <translation>Andika tena …</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Endelea na rekodi hii</translation>
    </message>
    <message>
        <source>Show the sound file</source>
        <translation>Onyesha faili ya sauti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Several formats …</source>
        <translation>Miundo kadhaa …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Badilisha jina</translation>
    </message>
    <message>
        <source>Title of the debrief</source>
        <translation>Kichwa cha mjadala</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Choose a folder for the documents</source>
        <translation>Chagua folda ya hati</translation>
    </message>
    <message>
        <source>This debrief has no sound.</source>
        <translation>Mjadala huu hauna sauti.</translation>
    </message>
    <message>
        <source>“{title}” moved to Recently deleted.</source>
        <translation>“{title}” imehamishiwa Vilivyofutwa karibuni.</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) moved to Recently deleted.</source>
        <translation>
            <numerusform>Mjadala %n umehamishiwa Vilivyofutwa karibuni.</numerusform>
            <numerusform>Mijadala %n imehamishiwa Vilivyofutwa karibuni.</numerusform>
        </translation>
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
        <source>Finish</source>
        <translation>Kamilisha</translation>
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
        <source>Continue this recording</source>
        <translation>Endelea na rekodi hii</translation>
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
        <source>Normal text size</source>
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
        <source>This debrief will not be sent.</source>
        <translation>Mjadala huu hautatumwa.</translation>
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
        <source>This is the date of the sound file.</source>
        <translation>Hii ni tarehe ya faili ya sauti.</translation>
    </message>
    <message>
        <source>The debrief was on this day</source>
        <translation>Mjadala ulifanyika siku hii</translation>
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
    <name>DownloadProgress</name>
    <message>
        <source>Progress of the download of {name}</source>
        <translation>Maendeleo ya kupakua {name}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sitisha</translation>
    </message>
    <message>
        <source>Pause the download of {name}</source>
        <translation>Sitisha upakuaji wa {name}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Resume the download of {name}</source>
        <translation>Endelea kupakua {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Acha</translation>
    </message>
    <message>
        <source>Cancel the download, and delete what has arrived</source>
        <translation>Acha kupakua na ufute kilichokwisha fika</translation>
    </message>
    <message>
        <source>Stop the download of {name}</source>
        <translation>Acha kupakua {name}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Another model is being downloaded</source>
        <translation>Modeli nyingine inapakuliwa</translation>
    </message>
    <message>
        <source>Asking for the size …</source>
        <translation>Inauliza ukubwa …</translation>
    </message>
    <message>
        <source>The download is complete. The model is now being stored and tested, which takes a minute or two.</source>
        <translation>Upakuaji umekamilika. Sasa modeli inahifadhiwa na kujaribiwa, kwa dakika moja au mbili.</translation>
    </message>
    <message>
        <source>The connection failed. The download resumes by itself as soon as possible.</source>
        <translation>Muunganisho umekatika. Upakuaji utaendelea wenyewe mara itakapowezekana.</translation>
    </message>
    <message>
        <source>The network in use may cost money, so the download waits. In one that costs nothing it resumes by itself. To use this one, choose Resume.</source>
        <translation>Mtandao unaotumika unaweza kugharimu pesa, hivyo upakuaji unasubiri. Kwenye mtandao usio na gharama utaendelea wenyewe. Ili kutumia huu, chagua Endelea.</translation>
    </message>
    <message>
        <source>The download waits until the recording ends, and then resumes by itself.</source>
        <translation>Upakuaji unasubiri kurekodi kuishe, kisha utaendelea wenyewe.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Subiri kidogo …</translation>
    </message>
    <message>
        <source>Paused: {size}.</source>
        <translation>Imesitishwa: {size}.</translation>
    </message>
    <message>
        <source>{done} downloaded</source>
        <translation>{done} zimefika</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} kati ya {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} kwa sekunde</translation>
    </message>
</context>
<context>
    <name>DownloadQuestion</name>
    <message>
        <source>{size} from {host}</source>
        <translation>{size} kutoka {host}</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>leseni {name}</translation>
    </message>
    <message>
        <source>It will take up {size} on this computer. You can pause at any time, close Fieldscribe and continue another day: what has arrived is kept.</source>
        <translation>Kisha itachukua {size} kwenye kompyuta hii. Unaweza kusitisha wakati wowote, kufunga Fieldscribe na kuendelea siku nyingine: kilichofika kinabaki.</translation>
    </message>
    <message>
        <source>The network in use may cost money for each megabyte.</source>
        <translation>Mtandao unaotumika unaweza kugharimu pesa kwa kila megabaiti.</translation>
    </message>
    <message>
        <source>Download this model?</source>
        <translation>Upakue modeli hii?</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Pakua ({size})</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop the sound files here to import them</source>
        <translation>Dondosha faili za sauti hapa ili kuzileta</translation>
    </message>
</context>
<context>
    <name>ExportBanner</name>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Exporting {number} of {total}: {title}</source>
        <translation>Inatoa {number} kati ya {total}: {title}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Imehifadhiwa kama {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved.</source>
        <translation>
            <numerusform>Hati %n imehifadhiwa.</numerusform>
            <numerusform>Hati %n zimehifadhiwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Fungua folda</translation>
    </message>
</context>
<context>
    <name>FilesGroup</name>
    <message>
        <source>Without a network</source>
        <translation>Bila mtandao</translation>
    </message>
    <message>
        <source>Save what is waiting to a USB stick, or attach the files to an email. Your programme sends back a small file: open it here, so that Fieldscribe knows what has arrived. Until then, everything keeps waiting.</source>
        <translation>Hifadhi kinachosubiri kwenye diski ya USB, au ambatisha faili kwenye barua pepe. Mradi wako utarudisha faili ndogo: ifungue hapa, na Fieldscribe itajua kilichofika. Hadi wakati huo kila kitu kinaendelea kusubiri.</translation>
    </message>
    <message>
        <source>Save files to a folder …</source>
        <translation>Hifadhi faili kwenye folda …</translation>
    </message>
    <message>
        <source>Open the file that came back …</source>
        <translation>Fungua faili iliyorudi …</translation>
    </message>
    <message>
        <source>Choose the folder for the files</source>
        <translation>Chagua folda ya faili</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Hakuna kinachosubiri.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved ({size}).</source>
        <translation>
            <numerusform>Faili %n limehifadhiwa ({size}).</numerusform>
            <numerusform>Faili %n zimehifadhiwa ({size}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Fungua folda</translation>
    </message>
    <message>
        <source>Choose the file that came back</source>
        <translation>Chagua faili iliyorudi</translation>
    </message>
    <message>
        <source>Acknowledgements (*{suffix})</source>
        <translation>Uthibitisho wa kupokea (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Faili zote (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) have arrived.</source>
        <translation>
            <numerusform>Mjadala %n umefika.</numerusform>
            <numerusform>Mijadala %n imefika.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) were refused and are listed above.</source>
        <translation>
            <numerusform>Mjadala %n umekataliwa na umeorodheshwa hapo juu.</numerusform>
            <numerusform>Mijadala %n imekataliwa na imeorodheshwa hapo juu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>From</source>
        <translation>Kuanzia</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hadi</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Mahali</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Mwezeshaji</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Ondoa vichujio</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Yote</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Haijatajwa</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Siku yoyote</translation>
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
        <source>Treat capital and small letters as different</source>
        <translation>Herufi kubwa na ndogo ni tofauti</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Tafuta lililotangulia</translation>
    </message>
    <message>
        <source>Find next</source>
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
        <source>Close search</source>
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
    <name>FinishDialog</name>
    <message>
        <source>Finish this debrief</source>
        <translation>Kamilisha mjadala huu</translation>
    </message>
    <message>
        <source>Send names as they are</source>
        <translation>Tuma majina kama yalivyo</translation>
    </message>
    <message>
        <source>Send roles instead of names, such as Midwife</source>
        <translation>Tuma nafasi za kazi badala ya majina, kama Mkunga</translation>
    </message>
    <message>
        <source>Earlier versions of this debrief with names may have arrived already. They stay with your programme: ask it to delete them if it should not have the names.</source>
        <translation>Matoleo ya awali ya mjadala huu yenye majina huenda yameshafika. Yanabaki kwa mradi wako: uombe uyafute ikiwa haupaswi kuwa na majina hayo.</translation>
    </message>
    <message>
        <source>Everything that is sent</source>
        <translation>Kila kitu kinachotumwa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Usitume</translation>
    </message>
    <message>
        <source>This debrief is not finished after all</source>
        <translation>Mjadala huu haujakamilika</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kamilisha</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Yaliyobaki kufanywa</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Nani anapokea</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Majina</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Subiri kidogo …</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>Neno %n</numerusform>
            <numerusform>Maneno %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, no sound. Only the changes are sent: {size}.</source>
        <translation>{words}, bila sauti. Mabadiliko pekee yanatumwa: {size}.</translation>
    </message>
    <message>
        <source>{words}, no sound: {size}.</source>
        <translation>{words}, bila sauti: {size}.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>By finishing it, you say that this debrief may be sent. You can still change it later; then the changes are sent too.</source>
        <translation>Kwa kuukamilisha, unasema kwamba mjadala huu unaweza kutumwa. Bado unaweza kuubadilisha; mabadiliko yatatumwa pia.</translation>
    </message>
    <message>
        <source>Last arrived: {time}.</source>
        <translation>Ulifika mara ya mwisho: {time}.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Hakuna kilichobaki kufanywa.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Onyesha</translation>
    </message>
    <message>
        <source>Show: {what}</source>
        <translation>Onyesha: {what}</translation>
    </message>
    <message>
        <source>Nobody yet: no programme is connected. It waits on this computer until one is.</source>
        <translation>Hakuna bado: hakuna mradi uliounganishwa. Unasubiri kwenye kompyuta hii hadi uunganishwe.</translation>
    </message>
    <message>
        <source>{name}, and nobody else can read it on its way.</source>
        <translation>{name}, na hakuna mwingine anayeweza kuusoma njiani.</translation>
    </message>
    <message numerus="yes">
        <source>{name} becomes {role} (%n time(s))</source>
        <translation>
            <numerusform>{name} inakuwa {role} (mara %n)</numerusform>
            <numerusform>{name} inakuwa {role} (mara %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>na %n zaidi</numerusform>
            <numerusform>na %n zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>These may be names too, and are sent as they are: {names}</source>
        <translation>Haya huenda pia ni majina, na yanatumwa kama yalivyo: {names}</translation>
    </message>
</context>
<context>
    <name>FinishedJobs</name>
    <message>
        <source>Finished</source>
        <translation>Zilizokamilika</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Fungua {title}</translation>
    </message>
    <message>
        <source>{when} · {sound} transcribed in {spent}</source>
        <translation>{when} · {sound} zimeandikwa kwa {spent}</translation>
    </message>
</context>
<context>
    <name>FirstUse</name>
    <message>
        <source>See the sample debrief</source>
        <translation>Angalia mfano wa mjadala</translation>
    </message>
    <message>
        <source>Record a debrief, or import a sound file, and Fieldscribe writes down what was said. You can also drop files anywhere in this window.</source>
        <translation>Rekodi mjadala, au leta faili ya sauti yake, na Fieldscribe itaandika yaliyosemwa. Pia unaweza kudondosha faili popote kwenye dirisha hili.</translation>
    </message>
    <message>
        <source>Your debriefs will be here</source>
        <translation>Mijadala yako itakuwa hapa</translation>
    </message>
</context>
<context>
    <name>FormatsDialog</name>
    <message>
        <source>Several formats</source>
        <translation>Miundo kadhaa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Chagua folda …</translation>
    </message>
    <message>
        <source>In which formats?</source>
        <translation>Katika miundo ipi?</translation>
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
        <source>Same as computer</source>
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
        <source>Put the laptop in the middle of the table and press Record. The sound is saved continuously, and stays safe if the battery runs out.</source>
        <translation>Weka kompyuta katikati ya meza na ubonyeze Rekodi. Sauti inahifadhiwa kwenye diski papo hapo, na inabaki hata betri ikiisha.</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Fuatilia</translation>
    </message>
    <message>
        <source>Click a word to hear it. Uncertain words are underlined; F8 goes from one to the next.</source>
        <translation>Bonyeza neno ili ulisikie. Maneno ambayo mashine haikuwa na uhakika nayo yamepigiwa mstari; F8 hukupeleka kutoka moja hadi lingine.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sahihisha</translation>
    </message>
    <message>
        <source>Click into the text and type. Everything is saved as you type, and you can undo step by step, even tomorrow.</source>
        <translation>Andika ndani ya maandishi. Kila kitu kinahifadhiwa unapoandika, na unaweza kurudi nyuma hatua kwa hatua, hata kesho.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Kabidhi</translation>
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
        <source>Ctrl and 1 to 6: show a page, in the order of the buttons at the left</source>
        <translation>Ctrl na 1 hadi 6: onyesha ukurasa, kwa mpangilio wa vitufe vya kushoto</translation>
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
        <source>F2 to F6: mark a moment while you record or listen</source>
        <translation>F2 hadi F6: weka alama ya tukio, katika rekodi au mjadala</translation>
    </message>
    <message>
        <source>Open or close the queue</source>
        <translation>Fungua au funga foleni</translation>
    </message>
    <message>
        <source>Lock Fieldscribe</source>
        <translation>Funga dirisha kwa kufuli</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Msaada huu</translation>
    </message>
    <message>
        <source>Show that everything is saved</source>
        <translation>Onyesha kuwa yote yamehifadhiwa</translation>
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
        <source>Play or stop, even while you type</source>
        <translation>Cheza au simamisha, hata unapoandika</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>Rudi sekunde tatu</translation>
    </message>
    <message>
        <source>1 to 9: set who speaks here</source>
        <translation>1 hadi 9: nani anasema hapa</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>Andika mahali hapa</translation>
    </message>
    <message>
        <source>While you type</source>
        <translation>Unapoandika</translation>
    </message>
    <message>
        <source>Next uncertain word; with Shift the previous one</source>
        <translation>Neno lisilo na uhakika linalofuata; kwa Shift, lililotangulia</translation>
    </message>
    <message>
        <source>Mark this passage as checked</source>
        <translation>Weka sehemu hii kuwa imekaguliwa</translation>
    </message>
    <message>
        <source>Finish this debrief, so that it can be sent</source>
        <translation>Kamilisha mjadala huu, ili uweze kutumwa</translation>
    </message>
    <message>
        <source>Remove the last moment (Record page)</source>
        <translation>Ondoa tukio la mwisho (ukurasa wa Rekodi)</translation>
    </message>
    <message>
        <source>Pause or resume (Record page)</source>
        <translation>Simamisha au endelea (ukurasa wa Rekodi)</translation>
    </message>
    <message>
        <source>Stop and save (Record page)</source>
        <translation>Maliza na uhifadhi (ukurasa wa Rekodi)</translation>
    </message>
    <message>
        <source>Undo; with Shift, redo</source>
        <translation>Tendua; pamoja na Shift rudia</translation>
    </message>
    <message>
        <source>Fill in the details and the moments at the side, check the report, and export it. With Finish you say that the text may be sent to your programme.</source>
        <translation>Jaza maelezo na matukio upande wa kulia, angalia ripoti, kisha uitoe kama faili. Kwa Kamilisha unaruhusu maandishi yatumwe kwa mradi wako.</translation>
    </message>
    <message>
        <source>Alt and 1 to 9: set who speaks here</source>
        <translation>Alt na 1 hadi 9: nani anasema hapa</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
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
        <source>Keyboard shortcuts</source>
        <translation>Vitufe vya njia ya mkato</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Nakili taarifa za uchunguzi</translation>
    </message>
    <message>
        <source>If something does not work, send this to the person who helps you. It describes this computer and what Fieldscribe found. It contains nothing from your debriefs.</source>
        <translation>Kitu kisipofanya kazi, mtumie taarifa hii anayekusaidia. Inaeleza kompyuta ilivyo na kile Fieldscribe ilichokuta. Hakuna hata neno moja la mijadala yako ndani yake.</translation>
    </message>
    <message>
        <source>Your data is in {folder}</source>
        <translation>Data zako: {folder}</translation>
    </message>
    <message>
        <source>Fieldscribe {version}</source>
        <translation>Fieldscribe {version}</translation>
    </message>
    <message>
        <source>If something does not work</source>
        <translation>Kitu kisipofanya kazi</translation>
    </message>
    <message>
        <source>Checking this computer …</source>
        <translation>Inachunguza kompyuta hii …</translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>Imenakiliwa. Ibandike kwenye ujumbe.</translation>
    </message>
</context>
<context>
    <name>HistoryGroup</name>
    <message>
        <source>Sent</source>
        <translation>Imetumwa</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Onyesha zaidi</translation>
    </message>
    <message>
        <source>A debrief that was deleted</source>
        <translation>Mjadala uliofutwa</translation>
    </message>
    <message>
        <source>Withdrawn: {title}</source>
        <translation>Umeondolewa: {title}</translation>
    </message>
    <message>
        <source>{size} as a file</source>
        <translation>{size} kama faili</translation>
    </message>
    <message>
        <source>{size} of data</source>
        <translation>{size} za data</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Record</source>
        <translation>Rekodi</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Leta faili</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Chuja</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Chagua</translation>
    </message>
    <message>
        <source>Select several debriefs (or use Ctrl and click)</source>
        <translation>Chagua mijadala kadhaa (au Ctrl na kubonyeza)</translation>
    </message>
    <message>
        <source>Debriefs</source>
        <translation>Mijadala</translation>
    </message>
    <message>
        <source>Enter opens a debrief</source>
        <translation>Enter hufungua mjadala</translation>
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
        <source>Choose sound files</source>
        <translation>Chagua faili za sauti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
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
    <message>
        <source>“{title}” is already here.</source>
        <translation>“{title}” tayari iko hapa.</translation>
    </message>
</context>
<context>
    <name>InstalledCard</name>
    <message>
        <source>Starter model</source>
        <translation>Modeli ya kuanzia</translation>
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
        <source>{size} on disk</source>
        <translation>{size} kwenye diski</translation>
    </message>
    <message>
        <source>for trying out only</source>
        <translation>ya kujaribu tu</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Inatumika</translation>
    </message>
    <message>
        <source>Get it again</source>
        <translation>Pakua tena</translation>
    </message>
    <message>
        <source>Get {name} again</source>
        <translation>Pakua {name} tena</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Tumia hii</translation>
    </message>
    <message>
        <source>Use the model {name}</source>
        <translation>Tumia modeli {name}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kagua</translation>
    </message>
    <message>
        <source>Check whether {name} is undamaged</source>
        <translation>Kagua kama {name} ni nzima</translation>
    </message>
    <message>
        <source>Save {name} to a file for another computer</source>
        <translation>Hifadhi {name} kwenye faili kwa kompyuta nyingine</translation>
    </message>
    <message>
        <source>Remove the model {name}</source>
        <translation>Ondoa modeli {name}</translation>
    </message>
</context>
<context>
    <name>InterruptedBanner</name>
    <message>
        <source>Listen</source>
        <translation>Sikiliza</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Endelea na rekodi hii</translation>
    </message>
    <message>
        <source>The recording “{title}” was interrupted. Everything recorded is safe.</source>
        <translation>Kurekodi “{title}” kulikatizwa. Kilichorekodiwa kiko salama.</translation>
    </message>
</context>
<context>
    <name>LanguageModels</name>
    <message>
        <source>Language with a model of its own</source>
        <translation>Lugha yenye modeli yake</translation>
    </message>
    <message>
        <source>Choose a language, then the model for it</source>
        <translation>Chagua lugha, kisha modeli yake</translation>
    </message>
    <message>
        <source>Model for this language</source>
        <translation>Modeli ya lugha hii</translation>
    </message>
    <message>
        <source>The model for debriefs whose spoken language is set to this one</source>
        <translation>Modeli ya mijadala ambayo lugha yake ni hii</translation>
    </message>
    <message>
        <source>Another model for a language</source>
        <translation>Modeli nyingine kwa lugha fulani</translation>
    </message>
    <message>
        <source>Same as above</source>
        <translation>Kama hapo juu</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modeli ya kuanzia</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>Kiwango cha maikrofoni</translation>
    </message>
    <message>
        <source>Sound level. Voices should reach the middle.</source>
        <translation>Ukubwa wa sauti. Sauti za watu zifike katikati.</translation>
    </message>
</context>
<context>
    <name>LockGroup</name>
    <message>
        <source>Screen lock</source>
        <translation>Kufuli la skrini</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Nenosiri la sasa</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nenosiri jipya</translation>
    </message>
    <message>
        <source>Repeat new passphrase</source>
        <translation>Rudia nenosiri jipya</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Weka nenosiri</translation>
    </message>
    <message>
        <source>Remove passphrase</source>
        <translation>Ondoa nenosiri</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Funga kwa kufuli sasa</translation>
    </message>
    <message>
        <source>Lock Fieldscribe now (Ctrl+L)</source>
        <translation>Funga dirisha kwa kufuli sasa (Ctrl+L)</translation>
    </message>
    <message>
        <source>Auto-lock</source>
        <translation>Kujifunga kwenyewe</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) of inactivity</source>
        <translation>
            <numerusform>Baada ya dakika %n bila kutumika</numerusform>
            <numerusform>Baada ya dakika %n bila kutumika</numerusform>
        </translation>
    </message>
    <message>
        <source>Only when Fieldscribe starts</source>
        <translation>Fieldscribe inapoanza tu</translation>
    </message>
    <message>
        <source>With a passphrase, Fieldscribe is locked when it opens, and shows nothing of a debrief until it is unlocked. Recording and transcribing continue. The lock hides Fieldscribe from others. It does not encrypt the files: encrypt the laptop&apos;s disk as well, in case it is stolen.</source>
        <translation>Ukiweka nenosiri, dirisha hufungwa kwa kufuli linapofunguka, na hakuna chochote cha mjadala kinachoonekana hadi lifunguliwe. Kurekodi na kuandika huendelea. Kufuli huzuia macho tu. Halifichi faili kwa siri: ili kujikinga na wizi wa kompyuta, fanya diski yake pia iwe ya siri (encryption).</translation>
    </message>
    <message numerus="yes">
        <source>New passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>Nenosiri jipya, la herufi %n au zaidi</numerusform>
            <numerusform>Nenosiri jipya, la herufi %n au zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Rudia nenosiri</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the new passphrase twice.</source>
        <translation>Manenosiri hayafanani. Andika nenosiri jipya mara mbili.</translation>
    </message>
    <message>
        <source>The passphrase was set.</source>
        <translation>Nenosiri limewekwa.</translation>
    </message>
    <message>
        <source>The passphrase was removed.</source>
        <translation>Nenosiri limeondolewa.</translation>
    </message>
    <message>
        <source>The current passphrase is wrong.</source>
        <translation>Nenosiri la sasa si sahihi.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
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
        <source>Unlock Fieldscribe (Enter)</source>
        <translation>Fungua dirisha (Enter)</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>Umesahau nenosiri?</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be shown, but it can be removed from this computer account. Run this command, then press Unlock here:</source>
        <translation>Hakuna anayeweza kukuambia nenosiri, lakini linaweza kuondolewa kupitia akaunti hii ya kompyuta. Endesha amri hii, kisha bonyeza Fungua hapa:</translation>
    </message>
    <message>
        <source>The lock hides Fieldscribe from others. It does not encrypt your debriefs: anyone who can use this computer account can read the files.</source>
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
        <source>Recording, {time} saved</source>
        <translation>Inarekodi, {time} imehifadhiwa</translation>
    </message>
    <message>
        <source>Paused, {time} saved</source>
        <translation>Imesimamishwa, {time} imehifadhiwa</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Subiri kidogo</translation>
    </message>
    <message>
        <source>Wrong passphrase. Try again in {n} s.</source>
        <translation>Nenosiri si sahihi. Jaribu tena baada ya s {n}.</translation>
    </message>
    <message>
        <source>Wrong passphrase.</source>
        <translation>Nenosiri si sahihi.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The language will change when the recording ends.</source>
        <translation>Lugha itabadilika kurekodi kutakapoisha.</translation>
    </message>
    <message>
        <source>Something went wrong inside Fieldscribe. Your debriefs are safe.</source>
        <translation>Kuna hitilafu ndani ya Fieldscribe. Mijadala yako iko salama.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Funga ujumbe huu</translation>
    </message>
    <message>
        <source>Setup is not finished yet.</source>
        <translation>Maandalizi bado hayajakamilika.</translation>
    </message>
    <message>
        <source>Back to setup</source>
        <translation>Rudi kwenye maandalizi</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Maliza</translation>
    </message>
    <message>
        <source>Marked in the recording: {name}</source>
        <translation>Imewekwa alama kwenye rekodi: {name}</translation>
    </message>
    <message>
        <source>The model {name} is ready.</source>
        <translation>Modeli {name} iko tayari.</translation>
    </message>
    <message>
        <source>New debriefs are transcribed with it.</source>
        <translation>Mijadala mipya inaandikwa kwa modeli hii.</translation>
    </message>
    <message>
        <source>The download of {name} stopped.</source>
        <translation>Upakuaji wa {name} umesimama.</translation>
    </message>
    <message>
        <source>Everything is saved as you go.</source>
        <translation>Kila kitu huhifadhiwa unapoendelea.</translation>
    </message>
    <message>
        <source>The recording is saved.</source>
        <translation>Rekodi imehifadhiwa.</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Endelea na rekodi hii</translation>
    </message>
    <message>
        <source>Finished. It waits to be sent ({size}).</source>
        <translation>Umekamilika. Unasubiri kutumwa ({size}).</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Onyesha</translation>
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
        <translation>Rekodi inahifadhiwa. Subiri kidogo.</translation>
    </message>
    <message>
        <source>A debrief is being recorded</source>
        <translation>Mjadala unarekodiwa</translation>
    </message>
    <message>
        <source>Closing Fieldscribe ends the recording. What was recorded so far is saved.</source>
        <translation>Kufunga Fieldscribe kunamaliza kurekodi. Kilichorekodiwa hadi sasa kimehifadhiwa.</translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation>Maliza, hifadhi na ufunge</translation>
    </message>
    <message>
        <source>Keep recording</source>
        <translation>Endelea kurekodi</translation>
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
        <source>Nothing marked yet. Press F2 to F6 on any page, or one of the buttons.</source>
        <translation>Bado hakuna alama. Bonyeza F2 hadi F6, kwenye ukurasa wowote, au kitufe kimojawapo.</translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>Tukio %n</numerusform>
            <numerusform>Matukio %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Moment removed: {kind}, {time}.</source>
        <translation>Tukio limeondolewa: {kind}, {time}.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>The same words are repeated many times in this passage.</source>
        <translation>Maneno yale yale yanajirudia tena na tena katika sehemu hii.</translation>
    </message>
    <message>
        <source>This passage repeats the passages before it.</source>
        <translation>Sehemu hii inasema sawa na sehemu zilizotangulia.</translation>
    </message>
    <message>
        <source>There is text here, but hardly any speech.</source>
        <translation>Kuna maandishi hapa, lakini karibu hakuna usemi kwenye sauti.</translation>
    </message>
    <message>
        <source>This is a phrase that models tend to invent when there is only noise.</source>
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
        <source>Unidentified speaker</source>
        <translation>Msemaji asiyetambuliwa</translation>
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
        <translation>Maikrofoni ya kawaida</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow Fieldscribe to use it, and look again.</source>
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
        <source>Speak now, as loudly as in the debrief.</source>
        <translation>Sema sasa, kwa sauti kama ya kwenye mjadala.</translation>
    </message>
    <message>
        <source>Good: the microphone hears you.</source>
        <translation>Vizuri: maikrofoni inakusikia.</translation>
    </message>
    <message>
        <source>Very quiet. Move the laptop closer, or choose another microphone.</source>
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
        <source>The model for new transcriptions</source>
        <translation>Modeli inayotumika kwa maandishi mapya</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modeli ya kuanzia</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The fastest, with many mistakes: for a first impression.</source>
        <translation>Ya haraka kuliko zote, yenye makosa mengi: kwa picha ya kwanza tu.</translation>
    </message>
    <message>
        <source>Fast, with many mistakes: for an old laptop.</source>
        <translation>Ya haraka, yenye makosa mengi: kwa kompyuta ya zamani.</translation>
    </message>
    <message>
        <source>For most debriefs on an ordinary laptop.</source>
        <translation>Kwa mijadala mingi kwenye kompyuta ya kawaida.</translation>
    </message>
    <message>
        <source>Fewer mistakes, but it needs more time and memory.</source>
        <translation>Makosa machache, lakini inahitaji muda na kumbukumbu zaidi.</translation>
    </message>
    <message>
        <source>The fewest mistakes, for a strong computer.</source>
        <translation>Makosa machache kuliko zote, kwa kompyuta yenye nguvu.</translation>
    </message>
    <message>
        <source>{language} {n}</source>
        <translation>{language} {n}</translation>
    </message>
    <message>
        <source>Wrong words per 100, as published: {figures}.</source>
        <translation>Maneno yenye makosa kati ya 100, kama yalivyochapishwa: {figures}.</translation>
    </message>
    <message>
        <source>Wrong words of 100, as its maker measured: {n}, on {speech}.</source>
        <translation>Maneno yenye makosa kati ya 100, kama alivyopima mtengenezaji: {n}, kwenye {speech}.</translation>
    </message>
    <message>
        <source>1 hour of talk: about {time}</source>
        <translation>Saa 1 ya mazungumzo: karibu {time}</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} kwenye diski</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Kiingereza tu</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>lugha nyingi</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>leseni {name}</translation>
    </message>
    <message>
        <source>This computer has too little memory for it.</source>
        <translation>Kompyuta hii ina kumbukumbu ndogo mno kwa modeli hii.</translation>
    </message>
    <message>
        <source>There is too little free space on the disk for it.</source>
        <translation>Hakuna nafasi ya kutosha kwenye diski.</translation>
    </message>
    <message>
        <source>It is more than what is left of your data budget this month.</source>
        <translation>Ni zaidi ya data iliyobaki ya bajeti yako mwezi huu.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The model is being copied and checked. This can take a few minutes.</source>
        <translation>Modeli inanakiliwa na kukaguliwa. Kubwa huchukua dakika chache.</translation>
    </message>
    <message>
        <source>Add a model from a folder on this computer or on a USB stick</source>
        <translation>Ongeza modeli kutoka folda ya kompyuta hii au ya flashi</translation>
    </message>
    <message>
        <source>Larger models make fewer mistakes, but need more time and memory. Nothing is downloaded until you choose Get and have seen the size. Without the internet, add a model from a USB stick: a file saved by Fieldscribe on another computer, or a folder or ZIP file with a Whisper model in CTranslate2 format.</source>
        <translation>Modeli kubwa hufanya makosa machache, lakini huhitaji muda na kumbukumbu zaidi. Hakuna kinachopakuliwa kabla hujachagua Pakua na kuona ukubwa. Bila mtandao, ongeza modeli kutoka flashi ya USB: faili iliyohifadhiwa na Fieldscribe kwenye kompyuta nyingine, au folda au faili ya ZIP yenye modeli ya Whisper ya muundo wa CTranslate2.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>Chagua folda ya modeli</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modeli ya kuanzia</translation>
    </message>
    <message>
        <source>The model {name} was added. To transcribe earlier debriefs again with it, right-click them in the list.</source>
        <translation>Modeli {name} imeongezwa. Ili kuandika tena mijadala ya awali kwa modeli hii, bonyeza kitufe cha kulia juu yake kwenye orodha.</translation>
    </message>
    <message>
        <source>Only the starter model is installed. It is for trying out only. For real debriefs, get a full model.</source>
        <translation>Kuna modeli ya kuanzia pekee. Ni ya kujaribu tu. Kwa mijadala halisi, pakua modeli kamili.</translation>
    </message>
    <message>
        <source>Language of your debriefs</source>
        <translation>Lugha ya mijadala yako</translation>
    </message>
    <message>
        <source>The advice is for debriefs in this language</source>
        <translation>Ushauri ni kwa mijadala ya lugha hii</translation>
    </message>
    <message>
        <source>Advice for the languages of my debriefs</source>
        <translation>Ushauri kwa lugha za mijadala yangu</translation>
    </message>
    <message>
        <source>Advice for {language}</source>
        <translation>Ushauri kwa {language}</translation>
    </message>
    <message>
        <source>Add from a file …</source>
        <translation>Ongeza kutoka faili …</translation>
    </message>
    <message>
        <source>Add a packed model or a ZIP file that somebody gave you</source>
        <translation>Ongeza modeli ya faili moja au faili ya ZIP uliyopewa</translation>
    </message>
    <message>
        <source>Add from a folder …</source>
        <translation>Ongeza kutoka folda …</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>Available to download</source>
        <translation>Zinazoweza kupakuliwa</translation>
    </message>
    <message>
        <source>The list of your organisation</source>
        <translation>Orodha ya shirika lako</translation>
    </message>
    <message>
        <source>Packed models (*{suffix} *.zip)</source>
        <translation>Modeli za faili moja (*{suffix} *.zip)</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Chagua faili</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Faili zote (*)</translation>
    </message>
    <message>
        <source>Packed models (*{suffix})</source>
        <translation>Modeli za faili moja (*{suffix})</translation>
    </message>
    <message>
        <source>Save the model to a file</source>
        <translation>Hifadhi modeli kwenye faili</translation>
    </message>
    <message>
        <source>{name} is being saved to a file.</source>
        <translation>{name} inahifadhiwa kwenye faili.</translation>
    </message>
    <message>
        <source>Saved as {file} ({size}).</source>
        <translation>Imehifadhiwa kama {file} ({size}).</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Fungua folda</translation>
    </message>
    <message>
        <source>This model is damaged: its files are not what they were. Get it again.</source>
        <translation>Modeli hii imeharibika: faili zake si kama zilivyokuwa. Ipakue tena.</translation>
    </message>
    <message>
        <source>Checked: no problems.</source>
        <translation>Imekaguliwa: hakuna tatizo.</translation>
    </message>
    <message>
        <source>The model {name} was removed.</source>
        <translation>Modeli {name} imeondolewa.</translation>
    </message>
    <message>
        <source>In use now: {name}.</source>
        <translation>Inayotumika sasa: {name}.</translation>
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
        <source>What needs to be done?</source>
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
    <name>NothingFound</name>
    <message>
        <source>Clear search</source>
        <translation>Futa utafutaji</translation>
    </message>
    <message>
        <source>No matches for “{words}”. Try fewer or shorter words.</source>
        <translation>Hakuna kilichopatikana kwa “{words}”. Jaribu maneno machache au mafupi.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Ondoa vichujio</translation>
    </message>
    <message>
        <source>No debriefs here at the moment.</source>
        <translation>Hakuna mjadala hapa kwa sasa.</translation>
    </message>
</context>
<context>
    <name>OrganisationList</name>
    <message>
        <source>Address, such as https://…/models.toml</source>
        <translation>Anwani, kama https://…/models.toml</translation>
    </message>
    <message>
        <source>Address of the list of your organisation</source>
        <translation>Anwani ya orodha ya shirika lako</translation>
    </message>
    <message>
        <source>Your organisation tells you the address of its list of models</source>
        <translation>Shirika lako hukuambia anwani ya orodha yake ya modeli</translation>
    </message>
    <message>
        <source>Use this list</source>
        <translation>Tumia orodha hii</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Chagua faili …</translation>
    </message>
    <message>
        <source>A list on a USB stick</source>
        <translation>Orodha kwenye flashi ya USB</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Isome tena</translation>
    </message>
    <message>
        <source>Look whether the list has changed</source>
        <translation>Angalia kama orodha imebadilika</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>Ondoa orodha</translation>
    </message>
    <message>
        <source>Models on this computer stay</source>
        <translation>Modeli za kompyuta hii zinabaki</translation>
    </message>
    <message>
        <source>Lists of models (*.toml)</source>
        <translation>Orodha za modeli (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Faili zote (*)</translation>
    </message>
    <message>
        <source>Choose the list of models</source>
        <translation>Chagua orodha ya modeli</translation>
    </message>
    <message>
        <source>Reading the list …</source>
        <translation>Inasoma orodha …</translation>
    </message>
    <message>
        <source>If your organisation has models of its own, it gives you the address or the file of its list.</source>
        <translation>Kama shirika lako lina modeli zake, litakupa anwani au faili ya orodha yake.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>Modeli %n</numerusform>
            <numerusform>Modeli %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {models}, read on {date}.</source>
        <translation>{title}: {models}, ilisomwa tarehe {date}.</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>{size} of it was downloaded with the command line, which can continue.</source>
        <translation>{size} zake zilipakuliwa kwa mstari wa amri, ambao unaweza kuendelea.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Delete what was downloaded of {name}</source>
        <translation>Futa kilichofika cha {name}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show passphrase</source>
        <translation>Onyesha nenosiri</translation>
    </message>
    <message>
        <source>Show passphrase (Alt+V)</source>
        <translation>Onyesha nenosiri (Alt+V)</translation>
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
        <source>Playback speed; voices keep their pitch</source>
        <translation>Kasi ya kucheza; sauti hazibadiliki</translation>
    </message>
    <message>
        <source>Skip long silences</source>
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
        <source>Delete after %n day(s)</source>
        <translation>
            <numerusform>Futa baada ya siku %n</numerusform>
            <numerusform>Futa baada ya siku %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Recently deleted debriefs</source>
        <translation>Mijadala iliyofutwa karibuni</translation>
    </message>
    <message numerus="yes">
        <source>Delete permanently after %n day(s)</source>
        <translation>
            <numerusform>Futa kabisa baada ya siku %n</numerusform>
            <numerusform>Futa kabisa baada ya siku %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep until I delete them</source>
        <translation>Hifadhi hadi niifute mwenyewe</translation>
    </message>
    <message numerus="yes">
        <source>Sound is deleted only when its transcript is finished. It first stays in Recently deleted for %n day(s) and can be restored from there. Texts and reports are kept, and files outside Fieldscribe are never touched.</source>
        <translation>
            <numerusform>Sauti hufutwa tu kama maandishi yake yamekamilika. Kwanza hukaa siku %n kwenye vilivyofutwa karibuni, na inaweza kurudishwa kutoka hapo. Maandishi na ripoti hubaki, na faili zilizo nje ya Fieldscribe haziguswi kamwe.</numerusform>
            <numerusform>Sauti hufutwa tu kama maandishi yake yamekamilika. Kwanza hukaa siku %n kwenye vilivyofutwa karibuni, na inaweza kurudishwa kutoka hapo. Maandishi na ripoti hubaki, na faili zilizo nje ya Fieldscribe haziguswi kamwe.</numerusform>
        </translation>
    </message>
    <message>
        <source>No recording is affected so far.</source>
        <translation>Bado hakuna rekodi inayohusika.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be deleted, the first on {date}.</source>
        <translation>
            <numerusform>Rekodi %n itafutwa, tarehe {date}.</numerusform>
            <numerusform>Rekodi %n zitafutwa, ya kwanza tarehe {date}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be deleted when Fieldscribe next starts, or tomorrow: %n.</source>
        <translation>
            <numerusform>Itafutwa Fieldscribe itakapoanza tena, au kesho: %n.</numerusform>
            <numerusform>Zitafutwa Fieldscribe itakapoanza tena, au kesho: %n.</numerusform>
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
        <source>Drag an entry to change the order, or move it with Alt and an arrow key</source>
        <translation>Buruta ili kubadilisha mpangilio, au tumia Alt na kishale</translation>
    </message>
    <message>
        <source>Paused because the battery is low. Plug the laptop in, or change this in Settings.</source>
        <translation>Imesimamishwa kwa sababu betri iko chini. Chomeka chaji, au badilisha hili kwenye mipangilio.</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>Foleni ni tupu.</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Funga foleni</translation>
    </message>
</context>
<context>
    <name>ReceiverGroup</name>
    <message>
        <source>Your programme</source>
        <translation>Mradi wako</translation>
    </message>
    <message>
        <source>Enter the code or link that your programme gave you, or open its picture. Then the debriefs that you finish can be sent to it: the text only, never the sound, and nothing before you say so.</source>
        <translation>Andika msimbo au kiungo ulichopewa na mradi wako, au fungua picha yake. Kisha mijadala unayokamilisha inaweza kutumwa kwake: maandishi tu, kamwe si sauti, na hakuna kinachotumwa kabla hujaruhusu.</translation>
    </message>
    <message>
        <source>Another code …</source>
        <translation>Msimbo mwingine …</translation>
    </message>
    <message>
        <source>Enter a new code or link</source>
        <translation>Andika msimbo au kiungo kipya</translation>
    </message>
    <message>
        <source>Disconnect …</source>
        <translation>Tenganisha …</translation>
    </message>
    <message>
        <source>Finished debriefs go to {name}.</source>
        <translation>Mijadala iliyokamilika inatumwa kwa {name}.</translation>
    </message>
    <message>
        <source>Connected: {time}.</source>
        <translation>Iliunganishwa: {time}.</translation>
    </message>
    <message>
        <source>Only this organisation can read what is sent, whoever carries it.</source>
        <translation>Shirika hili pekee linaweza kusoma kinachotumwa, yeyote anayekibeba.</translation>
    </message>
    <message>
        <source>The password for sending is kept in a file that only your account on this computer can open.</source>
        <translation>Nenosiri la kutuma limehifadhiwa kwenye faili ambayo ni akaunti yako tu kwenye kompyuta hii inaweza kuifungua.</translation>
    </message>
    <message>
        <source>Disconnect from your programme?</source>
        <translation>Utenganishe na mradi wako?</translation>
    </message>
    <message>
        <source>Nothing more is sent. Your debriefs stay on this computer, and what has arrived stays with your programme. To connect again you need a new code.</source>
        <translation>Hakuna kitakachotumwa tena. Mijadala yako inabaki kwenye kompyuta hii, na kilichofika kinabaki kwa mradi wako. Ili kuunganisha tena unahitaji msimbo mpya.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Tenganisha</translation>
    </message>
</context>
<context>
    <name>RecommendedModel</name>
    <message>
        <source>The speed of this laptop is being measured</source>
        <translation>Kasi ya kompyuta hii inapimwa</translation>
    </message>
    <message>
        <source>Get this one</source>
        <translation>Pakua hii</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Tumia hii</translation>
    </message>
    <message>
        <source>Measure the speed (10 seconds)</source>
        <translation>Pima kasi (sekunde 10)</translation>
    </message>
    <message>
        <source>Measure how long an hour of talk takes on this computer with each model</source>
        <translation>Pima saa moja ya mazungumzo inachukua muda gani kwa kila modeli kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Acha</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Acha kupima</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Pima tena</translation>
    </message>
    <message>
        <source>Measuring the speed of this laptop …</source>
        <translation>Inapima kasi ya kompyuta hii …</translation>
    </message>
    <message>
        <source>This takes about ten seconds.</source>
        <translation>Inachukua sekunde kumi hivi.</translation>
    </message>
    <message>
        <source>Which model is right for this laptop?</source>
        <translation>Ni modeli gani inayofaa kompyuta hii?</translation>
    </message>
    <message>
        <source>Measure how fast it is. Fieldscribe can then say how long each model takes, and recommend one.</source>
        <translation>Pima kasi yake. Kisha Fieldscribe itaweza kusema kila modeli inachukua muda gani, na kupendekeza moja.</translation>
    </message>
    <message>
        <source>Recommended for this laptop: {name}</source>
        <translation>Inayopendekezwa kwa kompyuta hii: {name}</translation>
    </message>
    <message>
        <source>Get {name} ({size})</source>
        <translation>Pakua {name} ({size})</translation>
    </message>
    <message>
        <source>Use the model {name}</source>
        <translation>Tumia modeli {name}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Saved continuously: {time} so far. Recording continues.</source>
        <translation>Huhifadhiwa wakati wote: {time} hadi sasa. Kurekodi kunaendelea.</translation>
    </message>
    <message>
        <source>Not all of the sound could be saved: the disk is full. {time} are safe in the list of debriefs. Free some space before you record again.</source>
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
        <source>Copy them into Fieldscribe</source>
        <translation>Zinakiliwe ndani ya Fieldscribe</translation>
    </message>
    <message>
        <source>Use them where they are</source>
        <translation>Zitumike zilipo</translation>
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
        <translation>Maliza na uhifadhi</translation>
    </message>
    <message>
        <source>It will be transcribed when you stop.</source>
        <translation>Itaandikwa utakapomaliza.</translation>
    </message>
    <message>
        <source>The computer is kept awake</source>
        <translation>Kompyuta haitalala</translation>
    </message>
    <message>
        <source>Could not keep the computer awake. Move the mouse now and then.</source>
        <translation>Kompyuta haikuweza kuzuiwa kulala. Sogeza kipanya mara kwa mara.</translation>
    </message>
    <message>
        <source>{time} saved · {device} · {awake}</source>
        <translation>{time} imehifadhiwa · {device} · {awake}</translation>
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
        <source>Transcription is paused. Recording continues.</source>
        <translation>Uandishi umesimamishwa. Kurekodi kunaendelea.</translation>
    </message>
    <message>
        <source>Transcribed while you record: up to {time}.</source>
        <translation>Inaandikwa unaporekodi: hadi {time}.</translation>
    </message>
    <message>
        <source>It is transcribed while you record.</source>
        <translation>Inaandikwa unaporekodi.</translation>
    </message>
</context>
<context>
    <name>RemovedCard</name>
    <message>
        <source>Restore</source>
        <translation>Rejesha</translation>
    </message>
    <message>
        <source>Restore the model {name}</source>
        <translation>Rejesha modeli {name}</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Futa sasa</translation>
    </message>
    <message>
        <source>Delete the model {name} now to free its space</source>
        <translation>Futa modeli {name} sasa, na nafasi yake itapatikana</translation>
    </message>
    <message>
        <source>Removed. It will be deleted on {date}, which frees {size}.</source>
        <translation>Imeondolewa. Itafutwa {date}, na {size} zitapatikana.</translation>
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
        <source>Shown at the top of each report</source>
        <translation>Huonyeshwa juu ya kila ripoti</translation>
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
        <source>Footer of each page, such as Confidential</source>
        <translation>Maneno chini ya kila ukurasa, kwa mfano Siri</translation>
    </message>
    <message>
        <source>More details that your programme asks for, one per line</source>
        <translation>Mengine ambayo mradi wako wa mafunzo unataka, moja kila mstari</translation>
    </message>
    <message>
        <source>Such as Cohort, Facility code, Supervisor, Case number: one per line</source>
        <translation>Kwa mfano Kundi, Namba ya kituo, Msimamizi, Namba ya kisa: moja kila mstari</translation>
    </message>
    <message>
        <source>Language of headings and labels</source>
        <translation>Lugha ya vichwa na majina ya sehemu</translation>
    </message>
    <message>
        <source>Same as the program</source>
        <translation>Kama programu</translation>
    </message>
    <message>
        <source>Default template</source>
        <translation>Kiolezo chaguomsingi</translation>
    </message>
    <message>
        <source>Open the folder of your own templates</source>
        <translation>Fungua folda ya violezo vyako</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Nembo</translation>
    </message>
    <message>
        <source>They appear among the details of a debrief. What was filled in is kept when you remove one.</source>
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
        <source>Report template</source>
        <translation>Kiolezo cha ripoti</translation>
    </message>
    <message>
        <source>Report preview</source>
        <translation>Onyesho la ripoti</translation>
    </message>
    <message>
        <source>The document also contains the rest of the transcript.</source>
        <translation>Hati ina pia sehemu iliyobaki ya maandishi.</translation>
    </message>
    <message>
        <source>Document format</source>
        <translation>Muundo wa hati</translation>
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
        <source>Print …</source>
        <translation>Chapisha …</translation>
    </message>
    <message>
        <source>Print the report on paper</source>
        <translation>Chapisha ripoti kwenye karatasi</translation>
    </message>
    <message>
        <source>Several formats …</source>
        <translation>Miundo kadhaa …</translation>
    </message>
    <message>
        <source>Export the report in several formats at once</source>
        <translation>Toa ripoti katika miundo kadhaa kwa pamoja</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Open the saved document</source>
        <translation>Fungua hati iliyohifadhiwa</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Onyesha kwenye folda</translation>
    </message>
    <message>
        <source>Open the folder of the document</source>
        <translation>Fungua folda ya hati</translation>
    </message>
    <message>
        <source>Add a logo or footer …</source>
        <translation>Ongeza nembo au kijachini …</translation>
    </message>
    <message>
        <source>Open the settings of reports</source>
        <translation>Fungua mipangilio ya ripoti</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Toa ripoti kama faili</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Imehifadhiwa kama {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved.</source>
        <translation>
            <numerusform>Hati %n imehifadhiwa.</numerusform>
            <numerusform>Hati %n zimehifadhiwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the documents</source>
        <translation>Chagua folda ya hati</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Chapisha ripoti</translation>
    </message>
</context>
<context>
    <name>RestoreAtStart</name>
    <message>
        <source>The file of your library is damaged and cannot be opened. It was left as it is. The recordings are stored separately and are safe. Choose a backup to restore: all texts, moments and settings will be as they were then. The damaged file is kept.</source>
        <translation>Faili ya maktaba yako imeharibika na haiwezi kufunguliwa. Imeachwa kama ilivyo. Rekodi huhifadhiwa kando na ziko salama. Chagua nakala rudufu ya kurejesha: maandishi, matukio na mipangilio yote yatakuwa kama yalivyokuwa wakati huo. Faili iliyoharibika huhifadhiwa.</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Nakala rudufu kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>Looking into the backups …</source>
        <translation>Nakala rudufu zinaangaliwa …</translation>
    </message>
    <message>
        <source>Progress of restoring</source>
        <translation>Maendeleo ya kurejesha</translation>
    </message>
    <message>
        <source>Restore from another file …</source>
        <translation>Rejesha kutoka faili nyingine …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rejesha</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Rejesha nakala rudufu</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Inasimamisha …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>No backup was found on this computer. If there is one on a USB stick, choose its file.</source>
        <translation>Hakuna nakala rudufu iliyopatikana kwenye kompyuta hii. Kama ipo kwenye flashi, chagua faili yake.</translation>
    </message>
    <message>
        <source>Restoring the recordings was stopped. To go on, restore this backup once more.</source>
        <translation>Kurejesha rekodi kumesimamishwa. Ili kuendelea, rejesha nakala hii rudufu tena.</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>mjadala %n</numerusform>
            <numerusform>mijadala %n</numerusform>
        </translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>imeharibika</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Nakala rudufu (*.sqlite)</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Chagua nakala rudufu ya kurejesha</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Nakala rudufu inarejeshwa …</translation>
    </message>
    <message>
        <source>Recordings: {done} of {total} copied.</source>
        <translation>Rekodi: {done} kati ya {total} zimenakiliwa.</translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored: %n debrief(s).</source>
        <translation>
            <numerusform>Nakala rudufu imerejeshwa: mjadala %n.</numerusform>
            <numerusform>Nakala rudufu imerejeshwa: mijadala %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollingWave</name>
    <message>
        <source>Sound level of the last minute</source>
        <translation>Sauti ya dakika iliyopita</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything that was said</source>
        <translation>Tafuta katika yote yaliyosemwa</translation>
    </message>
    <message>
        <source>Search everything that was said (Ctrl+F)</source>
        <translation>Tafuta katika yote yaliyosemwa (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Futa utafutaji</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Export …</source>
        <translation>Toa …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Ondoa uteuzi</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n umechaguliwa</numerusform>
            <numerusform>%n imechaguliwa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Sending</source>
        <translation>Kutuma</translation>
    </message>
    <message>
        <source>Send to {name}?</source>
        <translation>Utume kwa {name}?</translation>
    </message>
    <message>
        <source>Nothing has been sent there before. From now on, debriefs that you finish are sent automatically, as far as your data budget and quiet hours allow. Only text is sent, never sound.</source>
        <translation>Hakuna kilichotumwa huko hapo awali. Kuanzia sasa mijadala unayokamilisha itatumwa yenyewe, kulingana na bajeti yako ya data na saa za utulivu. Maandishi tu hutumwa, kamwe si sauti.</translation>
    </message>
    <message>
        <source>Send ({size})</source>
        <translation>Tuma ({size})</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) have arrived ({size} of data).</source>
        <translation>
            <numerusform>Mjadala %n umefika ({size} za data).</numerusform>
            <numerusform>Mijadala %n imefika ({size} za data).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) were refused: the page Sending says why.</source>
        <translation>
            <numerusform>Mjadala %n umekataliwa: ukurasa wa Kutuma unaeleza sababu.</numerusform>
            <numerusform>Mijadala %n imekataliwa: ukurasa wa Kutuma unaeleza sababu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected with {name}.</source>
        <translation>Imeunganishwa na {name}.</translation>
    </message>
    <message>
        <source>This debrief will not be sent.</source>
        <translation>Mjadala huu hautatumwa.</translation>
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
        <translation>Diski imejaa. Rekodi imefungwa vizuri na iko salama. Ongeza nafasi, kisha endelea na rekodi au anza mpya.</translation>
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
        <source>the backup {name}</source>
        <translation>nakala ya akiba {name}</translation>
    </message>
    <message>
        <source>The same words are repeated many times in this passage.</source>
        <translation>Maneno yaleyale yanarudiwa mara nyingi katika sehemu hii.</translation>
    </message>
    <message>
        <source>This passage repeats the passages before it.</source>
        <translation>Sehemu hii inarudia sehemu zilizotangulia.</translation>
    </message>
    <message>
        <source>There is text here, but hardly any speech.</source>
        <translation>Kuna maandishi hapa, lakini karibu hakuna mazungumzo.</translation>
    </message>
    <message>
        <source>This is a phrase that models tend to invent when there is only noise.</source>
        <translation>Hii ni sentensi ambayo modeli huibuni kukiwa na kelele tu.</translation>
    </message>
    <message>
        <source>Sharing an archive between several workers needs a package that is not installed. Install it on every computer with: pip install fieldscribe[archive]. Without it, the same folder is transcribed here, one file after the other.</source>
        <translation>Kugawana kumbukumbu kati ya watenda kazi kadhaa kunahitaji kifurushi ambacho hakijasakinishwa. Kisakinishe kwenye kila kompyuta kwa: pip install fieldscribe[archive]. Bila hicho, folda hiyo hiyo inanakiliwa hapa, faili moja baada ya nyingine.</translation>
    </message>
    <message>
        <source>No scheduler can be used at {address} ({reason}). Nothing was lost: start it, check the address and the certificates, and run the same command again.</source>
        <translation>Hakuna kipanga kazi kinachoweza kutumika kwenye {address} ({reason}). Hakuna kilichopotea: kiwashe, kagua anwani na vyeti, kisha endesha amri hiyo hiyo tena.</translation>
    </message>
    <message>
        <source>The scheduler at {address} is not encrypted, and workers run whatever it sends them. Start it with TLS and use its tls:// address.</source>
        <translation>Kipanga kazi kwenye {address} hakijasimbwa, na watenda kazi huendesha chochote kinachowatumia. Kiwashe kwa TLS na utumie anwani yake ya tls://.</translation>
    </message>
    <message>
        <source>The worker on {host} runs Fieldscribe {theirs}, and this computer {ours}. Install the same version on all of them, and run the same command again.</source>
        <translation>Mtenda kazi kwenye {host} anatumia Fieldscribe {theirs}, na kompyuta hii {ours}. Sakinisha toleo moja kwenye zote, kisha endesha amri hiyo hiyo tena.</translation>
    </message>
    <message>
        <source>Every worker that transcribed this file broke down. The other files are not affected. Transcribe it on a computer with more memory, or with a smaller model.</source>
        <translation>Kila mtenda kazi aliyenakili faili hii aliharibika. Faili nyingine hazijaathirika. Inakili kwenye kompyuta yenye kumbukumbu zaidi, au kwa modeli ndogo zaidi.</translation>
    </message>
    <message>
        <source>The worker on {host} has no {path}. Put the archive and the model into a folder that all computers see under the same name, and run the same command again.</source>
        <translation>Mtenda kazi kwenye {host} hana {path}. Weka kumbukumbu na modeli kwenye folda ambayo kompyuta zote zinaiona kwa jina moja, kisha endesha amri hiyo hiyo tena.</translation>
    </message>
    <message>
        <source>{name} is not the sound of this debrief: its content is different. Nothing was changed. Choose the file that was imported, or an exact copy of it.</source>
        <translation>{name} si sauti ya mjadala huu: yaliyomo ni tofauti. Hakuna kilichobadilishwa. Chagua faili iliyoletwa, au nakala yake kamili.</translation>
    </message>
    <message>
        <source>No sound file of debrief {number} is missing. Nothing was changed.</source>
        <translation>Hakuna faili ya sauti ya mjadala {number} inayokosekana. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>{name} already exists and is not a sound file. It was left as it is. Choose another name.</source>
        <translation>{name} tayari ipo na si faili la sauti. Imeachwa kama ilivyo. Chagua jina lingine.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({reason}). Nothing was downloaded. Connect this computer to the internet and try again.</source>
        <translation>{host} haifikiki ({reason}). Hakuna kilichopakuliwa. Unganisha kompyuta hii kwenye intaneti kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The download of {model} stopped ({reason}). {done_mb} of {total_mb} MB are on this computer and are kept. To go on from there, download it again.</source>
        <translation>Upakuaji wa {model} umesimama ({reason}). MB {done_mb} kati ya {total_mb} ziko kwenye kompyuta hii na zimehifadhiwa. Ili kuendelea kutoka hapo, pakua tena.</translation>
    </message>
    <message>
        <source>The list of models in {path} cannot be read: {lack}. The models on this computer are not affected. Ask whoever made the file for a correct one, or remove it.</source>
        <translation>Orodha ya modeli kwenye {path} haiwezi kusomwa: {lack}. Modeli za kompyuta hii hazijaathirika. Mwombe aliyetengeneza faili akupe iliyo sahihi, au uiondoe.</translation>
    </message>
    <message>
        <source>{model} was not downloaded: {size_mb} MB are missing, and this network may cost money. What is here is kept. Use a network that costs nothing, or say that it may be downloaded in any network.</source>
        <translation>{model} haikupakuliwa: MB {size_mb} zinakosekana, na mtandao huu unaweza kugharimu pesa. Kilichopo kinahifadhiwa. Tumia mtandao usiogharimu chochote, au sema kwamba inaweza kupakuliwa katika mtandao wowote.</translation>
    </message>
    <message>
        <source>No model in the list is named {name}. Nothing was downloaded. Choose one that is in the list.</source>
        <translation>Hakuna modeli iitwayo {name} kwenye orodha. Hakuna kilichopakuliwa. Chagua mojawapo ya zilizo kwenye orodha.</translation>
    </message>
    <message>
        <source>{host} has no model {model} that anyone may download. Nothing was downloaded. Check the name, which looks like Systran/faster-whisper-small.</source>
        <translation>{host} haina modeli {model} ambayo yeyote anaweza kupakua. Hakuna kilichopakuliwa. Angalia jina; hufanana na Systran/faster-whisper-small.</translation>
    </message>
    <message>
        <source>{model} cannot be used: the file {file} is missing there. Nothing was downloaded. Choose a model that was made for faster-whisper, such as Systran/faster-whisper-small.</source>
        <translation>{model} haiwezi kutumika: faili {file} halipo huko. Hakuna kilichopakuliwa. Chagua modeli iliyotengenezwa kwa faster-whisper, kama vile Systran/faster-whisper-small.</translation>
    </message>
    <message>
        <source>What came from {host} is not the model. Perhaps this network asks you to log in first: open any page in a web browser, then try again. What was downloaded before is kept.</source>
        <translation>Kilichotoka {host} si modeli. Huenda mtandao huu unakutaka uingie kwanza: fungua ukurasa wowote kwenye kivinjari, kisha ujaribu tena. Kilichopakuliwa awali kimehifadhiwa.</translation>
    </message>
    <message>
        <source>The file {file} of {model} arrived damaged and was thrown away; the other files are kept. Download it again. If this happens every time, use another internet connection.</source>
        <translation>Faili {file} la {model} limefika likiwa limeharibika na limetupwa; mafaili mengine yamehifadhiwa. Pakua tena. Ikitokea kila mara, tumia muunganisho mwingine wa intaneti.</translation>
    </message>
    <message>
        <source>{model} is already being downloaded by another Fieldscribe on this computer. Let that one finish.</source>
        <translation>{model} tayari inapakuliwa na Fieldscribe nyingine kwenye kompyuta hii. Iache imalize.</translation>
    </message>
    <message>
        <source>The model was changed on {host} during the download. Nothing is wrong with this computer. Download it again: what stayed the same is kept.</source>
        <translation>Modeli imebadilishwa kwenye {host} wakati wa upakuaji. Kompyuta hii haina tatizo. Pakua tena: kile ambacho hakijabadilika kimehifadhiwa.</translation>
    </message>
    <message>
        <source>The receiving server is not installed. Nothing was changed. Install it with pip install &apos;fieldscribe[hub]&apos;, then run the same command again.</source>
        <translation>Seva ya kupokea haijasakinishwa. Hakuna kilichobadilishwa. Isakinishe kwa pip install &apos;fieldscribe[hub]&apos;, kisha endesha amri ile ile tena.</translation>
    </message>
    <message>
        <source>{path} is not the file of a receiving server. It was left as it is. Give another folder with --data.</source>
        <translation>{path} si faili ya seva ya kupokea. Imeachwa kama ilivyo. Taja folda nyingine kwa --data.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Fieldscribe. It was left as it is. Install that version on this computer and start the server again.</source>
        <translation>{path} iliandikwa na toleo jipya zaidi la Fieldscribe. Imeachwa kama ilivyo. Sakinisha toleo hilo kwenye kompyuta hii na uanzishe seva tena.</translation>
    </message>
    <message>
        <source>The file {path} of the receiving server is damaged, or its disk fails. It was left as it is, and the laptops keep their debriefs. Check the disk, then restore a backup of the folder.</source>
        <translation>Faili {path} ya seva ya kupokea imeharibika, au diski yake ina hitilafu. Imeachwa kama ilivyo, na kompyuta mpakato zinabaki na mijadala yao. Kagua diski, kisha rejesha nakala rudufu ya folda.</translation>
    </message>
    <message>
        <source>Another program is using {path}. Nothing was changed. Wait a moment and run the same command again.</source>
        <translation>Programu nyingine inatumia {path}. Hakuna kilichobadilishwa. Subiri kidogo kisha endesha amri ile ile tena.</translation>
    </message>
    <message>
        <source>There is no receiving server in {folder}. Nothing was changed. To make one, with the name of your organisation: fieldscribe hub init</source>
        <translation>Hakuna seva ya kupokea katika {folder}. Hakuna kilichobadilishwa. Kuunda moja, kwa jina la shirika lako: fieldscribe hub init</translation>
    </message>
    <message>
        <source>There is a receiving server in {folder} already, of {name}. Nothing was changed. To give it another address: fieldscribe hub address</source>
        <translation>Tayari kuna seva ya kupokea katika {folder}, ya {name}. Hakuna kilichobadilishwa. Kuipa anwani nyingine: fieldscribe hub address</translation>
    </message>
    <message>
        <source>The file {name} is not a whole backup of a receiving server. Nothing was changed. Give a file that fieldscribe hub backup made.</source>
        <translation>Faili {name} si nakala kamili ya akiba ya seva ya kupokea. Hakuna kilichobadilishwa. Toa faili lililotengenezwa na fieldscribe hub backup.</translation>
    </message>
    <message>
        <source>A receiving server needs the name of your organisation or programme, which laptops show. Nothing was made. Give it with --name.</source>
        <translation>Seva ya kupokea inahitaji jina la shirika au mradi wako, ambalo kompyuta huonyesha. Hakuna kilichotengenezwa. Lipe kwa --name.</translation>
    </message>
    <message>
        <source>A receiving server for {folder} is running already. It goes on, and no second one was started. To start it anew, stop that one first.</source>
        <translation>Seva ya kupokea ya {folder} tayari inafanya kazi. Inaendelea, na hakuna ya pili iliyoanzishwa. Ili kuianzisha upya, simamisha hiyo kwanza.</translation>
    </message>
    <message>
        <source>{address} is not an address at which laptops can reach a server. Nothing was changed. Give a name or a number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/.</source>
        <translation>{address} si anwani ambayo kompyuta mpakato zinaweza kufikia seva. Hakuna kilichobadilishwa. Toa jina au namba kama hub.example.org, 192.168.1.20:8443 au https://example.org/hub/.</translation>
    </message>
    <message>
        <source>A receiving server needs an address at which laptops can reach it. Nothing was changed. Give a name or a number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/.</source>
        <translation>Seva ya kupokea inahitaji anwani ambayo kompyuta zinaweza kuifikia. Hakuna kilichobadilishwa. Toa jina au nambari kama hub.example.org, 192.168.1.20:8443 au https://example.org/hub/.</translation>
    </message>
    <message>
        <source>The server cannot listen on {address} ({reason}). Nothing was changed. Stop the program that uses it, or choose another with --host and --port.</source>
        <translation>Seva haiwezi kusikiliza kwenye {address} ({reason}). Hakuna kilichobadilishwa. Simamisha programu inayoitumia, au chagua nyingine kwa --host na --port.</translation>
    </message>
    <message>
        <source>The server cannot listen on port {port} ({reason}). Nothing was changed. Stop the program that uses it, or choose another with --port.</source>
        <translation>Seva haiwezi kusikiliza kwenye mlango {port} ({reason}). Hakuna kilichobadilishwa. Simamisha programu inayoutumia, au chagua mwingine kwa --port.</translation>
    </message>
    <message>
        <source>Without a certificate the server listens to this computer only, because everything would travel open. Nothing was started. Give --certificate and --key, or --host 127.0.0.1 behind a proxy.</source>
        <translation>Bila cheti, seva husikiliza kompyuta hii tu, kwa sababu kila kitu kingesafiri wazi. Hakuna kilichoanzishwa. Toa --certificate na --key, au --host 127.0.0.1 nyuma ya proksi.</translation>
    </message>
    <message>
        <source>The certificate {certificate} cannot be used with the key {key}. The server was not started. Give the two PEM files that belong together, with the whole chain in the first.</source>
        <translation>Cheti {certificate} hakiwezi kutumika na ufunguo {key}. Seva haikuanzishwa. Toa faili mbili za PEM zinazoendana, na mnyororo wote katika ya kwanza.</translation>
    </message>
    <message>
        <source>The certificate {certificate} is valid from {start} to {end}, and this computer has {today}. The server was not started, because laptops would refuse it. Renew the certificate, or set the clock of this computer.</source>
        <translation>Cheti {certificate} ni halali kuanzia {start} hadi {end}, na kompyuta hii iko tarehe {today}. Seva haikuanzishwa, kwa sababu kompyuta zingekikataa. Sasisha cheti, au rekebisha saa ya kompyuta hii.</translation>
    </message>
    <message>
        <source>The debrief {name} arrived and is kept, but it cannot be read. Install the newest version of Fieldscribe here; if that does not help, send the debrief again from its laptop.</source>
        <translation>Mjadala {name} ulifika na umehifadhiwa, lakini hauwezi kusomeka. Sakinisha hapa toleo jipya zaidi la Fieldscribe; isiposaidia, tuma mjadala tena kutoka kwenye kompyuta mpakato yake.</translation>
    </message>
    <message>
        <source>{path} holds no bundle of Fieldscribe. Nothing was changed. Give the file, or the folder, that came on the stick or in the mail.</source>
        <translation>{path} haina kifurushi chochote cha Fieldscribe. Hakuna kilichobadilishwa. Taja faili, au folda, iliyokuja kwenye kidude cha USB au kwa barua pepe.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read: {lack}. Nothing was changed. Get a complete copy of it.</source>
        <translation>Modeli {path} haiwezi kusomwa: {lack}. Hakuna kilichobadilishwa. Pata nakala kamili.</translation>
    </message>
    <message>
        <source>There is something at {path} already. It was left as it is. Choose another place for the output.</source>
        <translation>Tayari kuna kitu mahali {path}. Kimeachwa kilivyo. Chagua mahali pengine pa matokeo.</translation>
    </message>
    <message>
        <source>In {folder} there is no sound in which the model hears speech. Nothing was made. Choose a folder with some minutes of speech in the language of the model; nobody needs to have transcribed it.</source>
        <translation>Katika {folder} hakuna sauti ambamo modeli inasikia maneno. Hakuna kilichotengenezwa. Chagua folda yenye dakika chache za mazungumzo katika lugha ya modeli; si lazima yawe yamenukuliwa.</translation>
    </message>
    <message>
        <source>The model cannot be made as small as {asked} MB. Nothing was made. Ask for {least} MB at least, or start from a smaller model.</source>
        <translation>Modeli haiwezi kupunguzwa hadi MB {asked}. Hakuna kilichotengenezwa. Omba angalau MB {least}, au anza na modeli ndogo zaidi.</translation>
    </message>
    <message>
        <source>The disk is full. You can read your debriefs and listen to them, but nothing can be recorded or changed. Nothing was lost. Delete files of other programs, or empty the recycle bin of this computer; Fieldscribe goes on as soon as there is room.</source>
        <translation>Diski imejaa. Unaweza kusoma na kusikiliza mijadala yako, lakini hakuna kinachoweza kurekodiwa wala kubadilishwa. Hakuna kilichopotea. Futa faili za programu nyingine, au safisha pipa la takataka la kompyuta hii; Fieldscribe itaendelea mara tu nafasi itakapopatikana.</translation>
    </message>
    <message>
        <source>The library {path} is damaged and was left as it is. The sound files are stored separately and are safe. Restore a backup.</source>
        <translation>Maktaba {path} imeharibika na imeachwa kama ilivyo. Faili za sauti zimewekwa kando na ziko salama. Rejesha nakala rudufu.</translation>
    </message>
    <message>
        <source>{path} is not a Fieldscribe library. It was left as it is. Choose another data folder, or restore a backup.</source>
        <translation>{path} si maktaba ya Fieldscribe. Imeachwa kama ilivyo. Chagua folda nyingine ya data, au rejesha nakala rudufu.</translation>
    </message>
    <message>
        <source>There is no debrief {which}. Nothing was changed.</source>
        <translation>Hakuna mjadala {which}. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>This was changed again since, so it cannot be undone by itself. Nothing was changed. Undo the later steps first, one by one.</source>
        <translation>Hii ilibadilishwa tena baadaye, kwa hiyo haiwezi kutenduliwa peke yake. Hakuna kilichobadilishwa. Tendua kwanza hatua zilizofuata, moja baada ya nyingine.</translation>
    </message>
    <message>
        <source>There is no job {number}. Nothing was changed.</source>
        <translation>Hakuna kazi {number}. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>There is no model named {name} on this computer. Add it again, or choose another model.</source>
        <translation>Hakuna modeli iitwayo {name} kwenye kompyuta hii. Iongeze tena, au chagua nyingine.</translation>
    </message>
    <message>
        <source>No removed model is named {name}. Nothing was changed. Removed models are kept for 7 days.</source>
        <translation>Hakuna modeli iliyoondolewa iitwayo {name}. Hakuna kilichobadilishwa. Modeli zilizoondolewa huhifadhiwa siku 7.</translation>
    </message>
    <message>
        <source>The speed of this computer cannot be measured while something is being recorded or transcribed. Nothing was changed. Try again afterwards.</source>
        <translation>Kasi ya kompyuta hii haiwezi kupimwa wakati kitu kinarekodiwa au kunakiliwa. Hakuna kilichobadilishwa. Jaribu tena baadaye.</translation>
    </message>
    <message>
        <source>The words in {name} cannot be used: {lack}. Nothing was changed. Write one word or name on each line of a text file.</source>
        <translation>Maneno katika {name} hayawezi kutumika: {lack}. Hakuna kilichobadilishwa. Andika neno au jina moja kwenye kila mstari wa faili ya maandishi.</translation>
    </message>
    <message>
        <source>The file {name} cannot be added: {lack}. Nothing was changed. Get a complete copy of it, and add it again.</source>
        <translation>Faili {name} haiwezi kuongezwa: {lack}. Hakuna kilichobadilishwa. Pata nakala kamili yake, kisha uiongeze tena.</translation>
    </message>
    <message>
        <source>The file {name} was made by a newer Fieldscribe. Nothing was changed. Update Fieldscribe on this computer, or ask for a model folder instead.</source>
        <translation>Faili {name} ilitengenezwa na toleo jipya zaidi la Fieldscribe. Hakuna kilichobadilishwa. Sasisha Fieldscribe kwenye kompyuta hii, au omba folda ya modeli badala yake.</translation>
    </message>
    <message>
        <source>The model {name} arrived complete, but on this computer it does not write what it should for the sound that comes with it. It was not added. Choose another model, and tell whoever gave you this one.</source>
        <translation>Modeli {name} imefika ikiwa kamili, lakini kwenye kompyuta hii haiandiki inachopaswa kuandika kwa sauti iliyokuja nayo. Haikuongezwa. Chagua modeli nyingine, na mjulishe aliyekupa hii.</translation>
    </message>
    <message>
        <source>The model {name} is being added or removed by another Fieldscribe on this computer. Nothing was changed here. Let that one finish.</source>
        <translation>Modeli {name} inaongezwa au kuondolewa na Fieldscribe nyingine kwenye kompyuta hii. Hakuna kilichobadilishwa hapa. Iache imalize.</translation>
    </message>
    <message>
        <source>Debrief {number} is not among the recently deleted. Nothing was changed.</source>
        <translation>Hakuna chochote cha mjadala {number} kwenye vilivyofutwa karibuni. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>Close other programs and add it again. If that fails too, get a new copy of the model.</source>
        <translation>Funga programu nyingine na uiongeze tena. Ikishindikana tena, pata nakala mpya ya modeli.</translation>
    </message>
    <message>
        <source>Measuring the speed of this computer</source>
        <translation>Kupima kasi ya kompyuta hii</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Jaribu tena.</translation>
    </message>
    <message>
        <source>The search for microphones</source>
        <translation>Kutafuta maikrofoni</translation>
    </message>
    <message>
        <source>A recording in progress is not affected.</source>
        <translation>Rekodi inayoendelea haijaathiriwa.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Kusoma picha</translation>
    </message>
    <message>
        <source>Try again, or type the code or link.</source>
        <translation>Jaribu tena, au andika msimbo au kiungo.</translation>
    </message>
    <message>
        <source>No organisation receives debriefs from this computer yet, so nothing is sent. Ask your programme for a code, and enter it.</source>
        <translation>Bado hakuna shirika linalopokea mijadala kutoka kompyuta hii, kwa hiyo hakuna kinachotumwa. Omba msimbo kutoka kwa mradi wako, kisha uuingize.</translation>
    </message>
    <message>
        <source>This computer has lost the key with which it sends, or its data was copied from another computer. Nothing was sent, and your debriefs are safe. Ask your programme for a new code and enter it.</source>
        <translation>Kompyuta hii imepoteza ufunguo wake wa kutuma, au data yake ilinakiliwa kutoka kompyuta nyingine. Hakuna kilichotumwa, na mijadala yako iko salama. Omba msimbo mpya kutoka kwa mradi wako na uuingize.</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be opened at the moment. Nothing was sent, and nothing was lost. Unlock it or log in to this computer again, then try again.</source>
        <translation>Hifadhi ya funguo ya kompyuta hii haiwezi kufunguliwa kwa sasa. Hakuna kilichotumwa, na hakuna kilichopotea. Ifungue au ingia tena kwenye kompyuta hii, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>This code was not accepted: it has been used already, or it is too old. Nothing was changed. Ask your programme for a new code.</source>
        <translation>Msimbo huu haukukubaliwa: umeshatumika, au ni wa zamani sana. Hakuna kilichobadilishwa. Omba msimbo mpya kutoka kwa mradi wako.</translation>
    </message>
    <message>
        <source>No code could be read in {name}. Nothing was changed. Choose a sharp picture that shows the whole square, or type the code or link.</source>
        <translation>Hakuna msimbo ulioweza kusomwa katika {name}. Hakuna kilichobadilishwa. Chagua picha iliyo wazi inayoonyesha mraba wote, au andika msimbo au kiungo.</translation>
    </message>
    <message>
        <source>{address} is not a safe address to send debriefs to. Nothing was sent. It must begin with https: ask your programme for a new link.</source>
        <translation>{address} si anwani salama ya kutuma mijadala. Hakuna kilichotumwa. Lazima ianze na https: omba kiungo kipya kutoka kwa mradi wako.</translation>
    </message>
    <message>
        <source>{host} is not the receiver that the link was made for. Nothing was sent. Use another network, and ask your programme for a new link if it happens again.</source>
        <translation>{host} si mpokeaji ambaye kiungo kilitengenezwa kwa ajili yake. Hakuna kilichotumwa. Tumia mtandao mwingine, na uombe kiungo kipya kutoka kwa mradi wako ikitokea tena.</translation>
    </message>
    <message>
        <source>The proxy of this network does not allow a connection to {host}. Nothing was lost. Use another network, or ask whoever runs this one.</source>
        <translation>Proksi ya mtandao huu hairuhusu muunganisho na {host}. Hakuna kilichopotea. Tumia mtandao mwingine, au muulize anayeusimamia huu.</translation>
    </message>
    <message>
        <source>{host} points to another address, and debriefs go only where your programme said. Nothing was lost. Log in to the network if it asks for that; otherwise ask your programme for a new code.</source>
        <translation>{host} inaelekeza kwenye anwani nyingine, na mijadala huenda tu pale mradi wako uliposema. Hakuna kilichopotea. Ingia kwenye mtandao ukikutaka hivyo, vinginevyo omba msimbo mpya kutoka kwa mradi wako.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so nothing was sent. Nothing was lost. Try another network; if it happens there too, tell your programme.</source>
        <translation>{host} haikuweza kuthibitisha utambulisho wake, kwa hiyo hakuna kilichotumwa. Hakuna kilichopotea. Jaribu mtandao mwingine; ikitokea huko pia, uambie mradi wako.</translation>
    </message>
    <message>
        <source>{host} has no room left. Nothing was lost, and everything stays here until there is room. Tell your programme.</source>
        <translation>{host} haina nafasi tena. Hakuna kilichopotea, na kila kitu kinabaki hapa hadi nafasi ipatikane. Uambie mradi wako.</translation>
    </message>
    <message>
        <source>{host} does not know this computer any more. Nothing was lost. Ask your programme for a new code and enter it.</source>
        <translation>{host} haiitambui tena kompyuta hii. Hakuna kilichopotea. Omba msimbo mpya kutoka kwa mradi wako na uuingize.</translation>
    </message>
    <message>
        <source>Your programme has ended the access of this computer. All debriefs stay here, and nothing more is sent. Ask your programme for a new code if this is a mistake.</source>
        <translation>Mradi wako umesitisha ruhusa ya kompyuta hii. Mijadala yote inabaki hapa, na hakuna kingine kinachotumwa. Omba msimbo mpya kutoka kwa mradi wako ikiwa hili ni kosa.</translation>
    </message>
    <message>
        <source>{organisation} has lost debriefs that had arrived there. Nothing was lost here. Ask your programme for a new code and enter it; then everything that is finished is sent again.</source>
        <translation>{organisation} imepoteza mijadala iliyokuwa imefika. Hakuna kilichopotea hapa. Omba msimbo mpya kutoka kwa mradi wako na uuingize; kisha yote yaliyokamilishwa yatatumwa tena.</translation>
    </message>
    <message>
        <source>Another Fieldscribe on this computer is sending at the moment. Nothing was lost. Let it finish, or close it.</source>
        <translation>Fieldscribe nyingine kwenye kompyuta hii inatuma kwa sasa. Hakuna kilichopotea. Iache imalize, au uifunge.</translation>
    </message>
    <message>
        <source>Debrief {number} failed several times in a row and is set aside. The others are sent. Try it once more, and tell your programme if it fails again.</source>
        <translation>Mjadala {number} umeshindikana mara kadhaa mfululizo na umewekwa kando. Mingine inatumwa. Jaribu mara moja zaidi, na uuambie mradi wako ukishindikana tena.</translation>
    </message>
    <message>
        <source>Your programme could not read it. Try again; if it is refused again, tell your programme.</source>
        <translation>Mradi wako haukuweza kuusoma. Jaribu tena; ukikataliwa tena, uarifu mradi wako.</translation>
    </message>
    <message>
        <source>It is too large. Shorten its notes or its text, then try again.</source>
        <translation>Ni mkubwa mno. Fupisha maelezo yake au maandishi yake, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Your programme does not accept the signature of this computer. Ask it for a new code, then try again.</source>
        <translation>Mradi wako haukubali sahihi ya kompyuta hii. Uombe msimbo mpya, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>It arrived, but your programme cannot decrypt it. Try again; if it is refused again, ask for a new code.</source>
        <translation>Ulifika, lakini mradi wako hauwezi kuufumbua. Jaribu tena; ukikataliwa tena, omba msimbo mpya.</translation>
    </message>
    <message>
        <source>Debrief {number} has no text yet, so there is nothing to send. Transcribe it, or write its notes, then finish it.</source>
        <translation>Mjadala {number} bado hauna maandishi, kwa hiyo hakuna cha kutuma. Unukuu, au andika maelezo yake, kisha uukamilishe.</translation>
    </message>
    <message>
        <source>What arrived is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Send it again.</source>
        <translation>Kilichofika kimeharibika, au hakikutengenezwa na Fieldscribe, na hakikusomwa. Hakuna kilichobadilishwa. Kitume tena.</translation>
    </message>
    <message>
        <source>This debrief is too large to be sent: it may have {most} KB at most. Nothing was sent. Shorten its notes, or split it.</source>
        <translation>Mjadala huu ni mkubwa mno kutumwa: unaweza kuwa na KB {most} kwa wingi. Hakuna kilichotumwa. Fupisha maelezo yake, au ugawanye.</translation>
    </message>
    <message>
        <source>What arrived was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It was left as it is. Install the newest version of Fieldscribe to read it.</source>
        <translation>Kilichofika kimeandikwa na toleo jipya zaidi la Fieldscribe (muundo {found}; toleo hili linajua {known}). Kimeachwa kama kilivyo. Sakinisha toleo jipya kabisa la Fieldscribe ili kukisoma.</translation>
    </message>
    <message>
        <source>What arrived was not signed by the one it claims to come from, and was not read. Nothing was changed. Check where it comes from, then register the sender again.</source>
        <translation>Kilichofika hakikutiwa saini na mtumaji kinayemtaja, na hakikusomwa. Hakuna kilichobadilishwa. Angalia kinatoka wapi, kisha msajili mtumaji tena.</translation>
    </message>
    <message>
        <source>What arrived was compressed with a word list that this version of Fieldscribe does not have ({which}). It was left as it is. Install the newest version of Fieldscribe to read it.</source>
        <translation>Kilichofika kimebanwa kwa orodha ya maneno ambayo toleo hili la Fieldscribe halina ({which}). Kimeachwa kama kilivyo. Sakinisha toleo jipya kabisa la Fieldscribe ili kukisoma.</translation>
    </message>
    <message>
        <source>What arrived contains only the changes since bundle {sequence}, which is not here. It was left as it is. Send the whole debrief again.</source>
        <translation>Kilichofika kina mabadiliko tu tangu kifurushi {sequence}, ambacho hakipo hapa. Kimeachwa kama kilivyo. Tuma tena mjadala wote.</translation>
    </message>
    <message>
        <source>What arrived is encrypted for another recipient and cannot be read here. It was left as it is. Open it where the key of the organisation is kept.</source>
        <translation>Kilichofika kimesimbwa kwa ajili ya mpokeaji mwingine na hakiwezi kusomwa hapa. Kimeachwa kama kilivyo. Kifungue mahali ambapo ufunguo wa shirika umehifadhiwa.</translation>
    </message>
    <message>
        <source>This acknowledgement is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Ask for it again.</source>
        <translation>Uthibitisho huu wa kupokea umeharibika, au haukutengenezwa na Fieldscribe, na haukusomwa. Hakuna kilichobadilishwa. Uombe tena.</translation>
    </message>
    <message>
        <source>This code is not complete or has a typing mistake. Compare it with what you were given.</source>
        <translation>Msimbo huu haujakamilika au una kosa la kuandika. Ulinganishe na ule uliopewa.</translation>
    </message>
    <message>
        <source>what was received</source>
        <translation>kilichopokelewa</translation>
    </message>
    <message>
        <source>it is missing the weights {name}</source>
        <translation>inakosa uzito {name}</translation>
    </message>
    <message>
        <source>it contains more than numbers, which might be harmful, or it is damaged</source>
        <translation>ina vitu vingine zaidi ya namba, jambo linaloweza kuwa hatari, au imeharibika</translation>
    </message>
    <message>
        <source>its weights {name} do not fit the rest of the model</source>
        <translation>uzito wake {name} haulingani na sehemu nyingine za modeli</translation>
    </message>
    <message>
        <source>its weights {name} are infinite or no numbers</source>
        <translation>uzito wake {name} hauna kikomo au si namba</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>modeli</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>ni kubwa kupita kiasi</translation>
    </message>
    <message>
        <source>it does not have the form of one</source>
        <translation>haina umbo la orodha</translation>
    </message>
    <message>
        <source>its certificate is not trusted; are the date and the time of this computer right?</source>
        <translation>cheti chake hakiaminiki; je, tarehe na saa za kompyuta hii ni sahihi?</translation>
    </message>
    <message>
        <source>no answer came for a long time</source>
        <translation>hakuna jibu kwa muda mrefu</translation>
    </message>
    <message>
        <source>the proxy of this network refuses</source>
        <translation>seva ya proksi ya mtandao huu imekataa</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>muunganisho umekatika</translation>
    </message>
    <message>
        <source>downloading the model</source>
        <translation>kupakua modeli</translation>
    </message>
    <message>
        <source>the server does not continue where it stopped</source>
        <translation>seva haiendelei kutoka iliposimama</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>seva ina shughuli nyingi</translation>
    </message>
    <message>
        <source>it is not a packed model</source>
        <translation>si modeli iliyofungashwa</translation>
    </message>
    <message>
        <source>it claims to hold far more than it can</source>
        <translation>inadai kuwa na data nyingi kupita inavyowezekana</translation>
    </message>
    <message>
        <source>it does not have the form of a packed model</source>
        <translation>haina muundo wa modeli iliyofungashwa</translation>
    </message>
    <message>
        <source>its weights are not int8</source>
        <translation>uzito wake si int8</translation>
    </message>
    <message>
        <source>there is no model.bin in it</source>
        <translation>haina model.bin ndani yake</translation>
    </message>
    <message>
        <source>there is more than one model in it</source>
        <translation>ina modeli zaidi ya moja</translation>
    </message>
    <message>
        <source>the names in it lead out of it</source>
        <translation>majina yaliyomo yanaelekeza nje yake</translation>
    </message>
    <message>
        <source>it contains {name} twice</source>
        <translation>ina {name} mara mbili</translation>
    </message>
    <message>
        <source>{name} is only a link to another file</source>
        <translation>{name} ni kiungo tu cha faili nyingine</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>imefungwa kwa nenosiri</translation>
    </message>
    <message>
        <source>The recording was stopped at {time} and continued on {date}.</source>
        <translation>Rekodi ilisimamishwa kwenye {time} na kuendelea tarehe {date}.</translation>
    </message>
    <message>
        <source>Sound file dated {date}</source>
        <translation>Faili ya sauti ya tarehe {date}</translation>
    </message>
    <message>
        <source>line {line} has more than {most} dots.</source>
        <translation>mstari {line} una nukta zaidi ya {most}.</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Kutuma kumesitishwa kwa muda.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Kompyuta hii haijaunganishwa na mtandao.</translation>
    </message>
    <message>
        <source>The last attempt failed. It is tried again later.</source>
        <translation>Jaribio la mwisho lilishindikana. Itajaribiwa tena baadaye.</translation>
    </message>
    <message>
        <source>This network may cost money, and the data budget is 0.</source>
        <translation>Mtandao huu unaweza kugharimu pesa, na bajeti ya data ni 0.</translation>
    </message>
    <message>
        <source>1 hour of talk takes about {duration}</source>
        <translation>saa 1 ya mazungumzo huchukua takriban {duration}</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>inafaa</translation>
    </message>
    <message>
        <source>The speed of this computer has not been measured yet.</source>
        <translation>Kasi ya kompyuta hii bado haijapimwa.</translation>
    </message>
    <message>
        <source>{time}; {download}; {fits}</source>
        <translation>{time}; {download}; {fits}</translation>
    </message>
    <message>
        <source>how long an hour of talk takes is not known</source>
        <translation>muda wa saa moja ya mazungumzo haujulikani</translation>
    </message>
    <message>
        <source>this computer has too little memory for it</source>
        <translation>kompyuta hii haina kumbukumbu ya kutosha kwa ajili yake</translation>
    </message>
    <message>
        <source>there is too little free space on the disk for it</source>
        <translation>hakuna nafasi ya kutosha kwenye diski kwa ajili yake</translation>
    </message>
    <message>
        <source>fits, but is more than what is left of this month&apos;s data budget</source>
        <translation>inafaa, lakini ni zaidi ya kilichobaki cha bajeti ya data ya mwezi huu</translation>
    </message>
    <message>
        <source>{model} is the largest of the models that keep up with speech on this computer. Larger models make fewer mistakes.</source>
        <translation>{model} ndiyo kubwa zaidi kati ya modeli zinazoendana na kasi ya mazungumzo kwenye kompyuta hii. Modeli kubwa hufanya makosa machache.</translation>
    </message>
    <message>
        <source>It does not know {language}.</source>
        <translation>Haujui lugha hii: {language}.</translation>
    </message>
    <message>
        <source>It is known to write {language} badly. Ask your programme for a model made for {language}.</source>
        <translation>Inajulikana kuwa unaandika vibaya lugha hii: {language}. Omba mradi wako modeli iliyotengenezwa kwa ajili ya {language}.</translation>
    </message>
    <message>
        <source>It wrote about {wrong} of 100 words wrong in {language}.</source>
        <translation>Uliandika vibaya takriban maneno {wrong} kati ya 100 katika {language}.</translation>
    </message>
    <message>
        <source>How well it writes {language} is not known. Try it with a short recording first.</source>
        <translation>Haijulikani unaandika {language} vizuri kiasi gani. Ujaribu kwanza kwa rekodi fupi.</translation>
    </message>
    <message>
        <source>None of the models in the list fits this computer and these languages.</source>
        <translation>Hakuna modeli kwenye orodha inayofaa kompyuta hii na lugha hizi.</translation>
    </message>
    <message>
        <source>{model} is the fastest of the models that fit: on this computer 1 hour of talk takes about {duration}.</source>
        <translation>{model} ndiyo ya haraka zaidi kati ya modeli zinazofaa: kwenye kompyuta hii saa 1 ya mazungumzo huchukua takriban {duration}.</translation>
    </message>
    <message>
        <source>Of the models that keep up with speech on this computer, {model} makes the fewest mistakes in published tests: about {wrong} of 100 words ({on}).</source>
        <translation>Kati ya modeli zinazoendana na kasi ya mazungumzo kwenye kompyuta hii, {model} hufanya makosa machache zaidi katika majaribio yaliyochapishwa: takriban maneno {wrong} kati ya 100 ({on}).</translation>
    </message>
    <message>
        <source>it is on this computer</source>
        <translation>upo kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>{size} MB to download</source>
        <translation>MB {size} za kupakua</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>orodha ya modeli</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>hakuna faili kama hiyo</translation>
    </message>
    <message>
        <source>the server answers with error {status}</source>
        <translation>seva inajibu kwa hitilafu {status}</translation>
    </message>
    <message>
        <source>the file {name} is not the one that the list of models names</source>
        <translation>faili {name} si ile iliyotajwa na orodha ya modeli</translation>
    </message>
    <message>
        <source>The title is the name of the sound file, and is sent.</source>
        <translation>Kichwa ni jina la faili la sauti, na kitatumwa.</translation>
    </message>
    <message>
        <source>Part of the recording is not transcribed yet.</source>
        <translation>Sehemu ya rekodi bado haijanukuliwa.</translation>
    </message>
    <message>
        <source>One word is uncertain.</source>
        <translation>Neno moja halina uhakika.</translation>
    </message>
    <message>
        <source>{count} words are uncertain.</source>
        <translation>Maneno {count} hayana uhakika.</translation>
    </message>
    <message>
        <source>One passage should be listened to again.</source>
        <translation>Kifungu kimoja kisikilizwe tena.</translation>
    </message>
    <message>
        <source>{count} passages should be listened to again.</source>
        <translation>Vifungu {count} visikilizwe tena.</translation>
    </message>
    <message>
        <source>One passage has no speaker.</source>
        <translation>Kifungu kimoja hakina mzungumzaji.</translation>
    </message>
    <message>
        <source>{count} passages have no speaker.</source>
        <translation>Vifungu {count} havina mzungumzaji.</translation>
    </message>
    <message>
        <source>One action has no owner.</source>
        <translation>Hatua moja haina mhusika.</translation>
    </message>
    <message>
        <source>{count} actions have no owner.</source>
        <translation>Hatua {count} hazina wahusika.</translation>
    </message>
    <message>
        <source>{name}: the missing sound of this debrief was found again.</source>
        <translation>{name}: sauti ya mjadala huu iliyokosekana imepatikana tena.</translation>
    </message>
    <message>
        <source>The file {file} of this model is not what it was when the model was added: the disk may be failing, or someone changed it. Download the model again, or add it again from where you got it.</source>
        <translation>Faili {file} ya modeli hii si kama ilivyokuwa modeli ilipoongezwa: huenda diski inaharibika, au mtu aliibadilisha. Pakua modeli tena, au iongeze tena kutoka ulikoipata.</translation>
    </message>
    <message>
        <source>adding the model</source>
        <translation>kuongeza modeli</translation>
    </message>
    <message>
        <source>the packed model</source>
        <translation>modeli iliyofungashwa</translation>
    </message>
    <message>
        <source>it is neither a packed model nor a ZIP file</source>
        <translation>si modeli iliyofungashwa wala faili ya ZIP</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Kichwa</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarehe</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Mahali</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Mshiriki</translation>
    </message>
    <message>
        <source>Sound is missing at</source>
        <translation>Sauti inakosekana kwenye</translation>
    </message>
    <message>
        <source>Recording continued at</source>
        <translation>Rekodi iliendelea kwenye</translation>
    </message>
    <message>
        <source>Length of the recording</source>
        <translation>Urefu wa rekodi</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>The model wrote</source>
        <translation>Modeli iliandika</translation>
    </message>
    <message>
        <source>restoring the model</source>
        <translation>kurejesha modeli</translation>
    </message>
    <message>
        <source>an authority, a certificate and a key are needed for it</source>
        <translation>inahitaji mamlaka ya vyeti, cheti na ufunguo</translation>
    </message>
    <message>
        <source>it does not answer, or refuses the certificates</source>
        <translation>hakijibu, au kinakataa vyeti</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>muunganisho umepotea</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>Kutuma kumesimamishwa.</translation>
    </message>
    <message>
        <source>the recordings</source>
        <translation>rekodi</translation>
    </message>
    <message>
        <source>the recordings themselves are there</source>
        <translation>rekodi zenyewe zipo hapo</translation>
    </message>
    <message>
        <source>measuring the speed of this computer</source>
        <translation>kupima kasi ya kompyuta hii</translation>
    </message>
    <message>
        <source>The recording “{title}” of {date} in {path} belongs to no debrief. To add it to the library: fieldscribe recover</source>
        <translation>Rekodi “{title}” ya {date} kwenye {path} haina mjadala. Kuiongeza kwenye maktaba: fieldscribe recover</translation>
    </message>
    <message>
        <source>{path} belongs to no debrief and contains no readable sound. To delete it: fieldscribe recover --delete {name}</source>
        <translation>{path} haina mjadala wala sauti inayosomeka. Kuifuta: fieldscribe recover --delete {name}</translation>
    </message>
    <message>
        <source>the list of words</source>
        <translation>orodha ya maneno</translation>
    </message>
    <message>
        <source>there is no word in it</source>
        <translation>hakuna neno ndani yake</translation>
    </message>
    <message>
        <source>it has more than {most} words</source>
        <translation>ina zaidi ya maneno {most}</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>si maandishi ya UTF-8</translation>
    </message>
    <message>
        <source>one of its lines is no word or name</source>
        <translation>mstari wake mmoja si neno wala jina</translation>
    </message>
    <message>
        <source>Action list</source>
        <translation>Orodha ya hatua</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Hatua</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Maswali yaliyobaki</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Kumbukumbu kamili</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Malengo</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>Kilichoenda vizuri</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Cha kubadilisha</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Maswali</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Nukuu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Nothing has been sent to this programme yet. To begin, choose Send now.</source>
        <translation>Hakuna kilichowahi kutumwa kwa mradi huu. Ili kuanza, chagua Tuma sasa.</translation>
    </message>
    <message>
        <source>It is sent after the quiet hours.</source>
        <translation>Itatumwa baada ya saa za utulivu.</translation>
    </message>
    <message>
        <source>Too little is left of this month&apos;s data budget.</source>
        <translation>Bajeti ya data iliyobaki ya mwezi huu haitoshi.</translation>
    </message>
    <message>
        <source>It is larger than your programme allows. Ask your programme to allow more, then try again.</source>
        <translation>Ni kubwa kuliko mradi wako unavyoruhusu. Uombe mradi wako uruhusu zaidi, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>GAS</source>
        <translation>GAS</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Malengo ya kujifunza</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>Kusanya</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Chambua</translation>
    </message>
    <message>
        <source>Analyse: what went well</source>
        <translation>Chambua: kilichoenda vizuri</translation>
    </message>
    <message>
        <source>Analyse: what to change</source>
        <translation>Chambua: cha kubadilisha</translation>
    </message>
    <message>
        <source>Analyse: questions</source>
        <translation>Chambua: maswali</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Fupisha</translation>
    </message>
    <message>
        <source>Summarise: actions</source>
        <translation>Fupisha: hatua</translation>
    </message>
    <message>
        <source>Other notes</source>
        <translation>Maelezo mengine</translation>
    </message>
    <message>
        <source>Summary for the programme office</source>
        <translation>Muhtasari kwa ofisi ya programu</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Kwa maneno yao wenyewe</translation>
    </message>
    <message>
        <source>PEARLS</source>
        <translation>PEARLS</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Hisia</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Maelezo ya tukio</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Uchambuzi</translation>
    </message>
    <message>
        <source>Analysis: what went well</source>
        <translation>Uchambuzi: kilichoenda vizuri</translation>
    </message>
    <message>
        <source>Analysis: what to change</source>
        <translation>Uchambuzi: cha kubadilisha</translation>
    </message>
    <message>
        <source>Analysis: questions</source>
        <translation>Uchambuzi: maswali</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Muhtasari</translation>
    </message>
    <message>
        <source>Summary: actions</source>
        <translation>Muhtasari: hatua</translation>
    </message>
    <message>
        <source>Plus / Delta</source>
        <translation>Plus / Delta</translation>
    </message>
    <message>
        <source>Plus: what went well</source>
        <translation>Plus: kilichoenda vizuri</translation>
    </message>
    <message>
        <source>Delta: what to change</source>
        <translation>Delta: cha kubadilisha</translation>
    </message>
    <message>
        <source>Transcript only</source>
        <translation>Maandishi tu</translation>
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
        <translation>Programu haiwezi kufunguka: sehemu ya madirisha ya Fieldscribe, au maktaba ya mfumo inayohitajika, haijasakinishwa. Mijadala yako iko salama, na amri zote zinafanya kazi bila hiyo. Kusakinisha sehemu ya madirisha: pip install &quot;fieldscribe[desktop]&quot;. Kusakinisha maktaba kwenye Debian na Ubuntu: sudo apt install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0.</translation>
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
        <source>This model does not know the language {language}. Nothing was changed. Choose another language, or a model for many languages.</source>
        <translation>Modeli hii haiwezi kuandika lugha {language}. Hakuna kilichobadilishwa. Chagua lugha nyingine, au modeli ya lugha nyingi.</translation>
    </message>
    <message>
        <source>This model does not know the language that was chosen. Nothing was changed. Choose another language, or a model for many languages.</source>
        <translation>Modeli hii haiwezi kuandika lugha iliyochaguliwa. Hakuna kilichobadilishwa. Chagua lugha nyingine, au modeli ya lugha nyingi.</translation>
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
        <translation>Sauti ya mjadala {number} ilihamishiwa Vilivyofutwa karibuni tarehe {day}, kama ilivyowekwa kwenye mipangilio. Maandishi yake yako salama. Rejesha sauti kutoka hapo ili kuisikiliza au kuiandika.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} was deleted on {day}, as set in the settings. Its text and its moments are kept.</source>
        <translation>Sauti ya mjadala {number} ilifutwa tarehe {day}, kama ilivyowekwa kwenye mipangilio. Maandishi na matukio yake yamebaki.</translation>
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
        <translation>Maandishi yaliyoandikwa hadi sasa yako salama.</translation>
    </message>
    <message>
        <source>Choose a smaller model or close other programs, then press Resume in the queue.</source>
        <translation>Chagua modeli ndogo au funga programu nyingine, kisha bonyeza Endelea kwenye foleni.</translation>
    </message>
    <message>
        <source>Press Resume in the queue to continue where it stopped.</source>
        <translation>Bonyeza Endelea kwenye foleni ili kuendelea ilipoishia.</translation>
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
        <translation>Yote yako salama, isipokuwa labda sekunde moja au mbili za mwisho.</translation>
    </message>
    <message>
        <source>Close other programs, then start a new recording.</source>
        <translation>Funga programu nyingine, kisha anza kurekodi upya.</translation>
    </message>
    <message>
        <source>Start a new recording. The interrupted one is repaired automatically.</source>
        <translation>Anza rekodi mpya. Ile iliyokatizwa hurekebishwa yenyewe.</translation>
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
        <translation>Diski imejaa mno kwa {what}. Inahitajika nafasi ya takriban MB {megabytes} zaidi. Hakuna kilichopotea. Ongeza nafasi na ujaribu tena.</translation>
    </message>
    <message>
        <source>{name} should be {promised} long, but its sound ends after {found}.</source>
        <translation>{name} inapaswa kuwa na urefu wa {promised}, lakini sauti yake inaisha baada ya {found}.</translation>
    </message>
    <message>
        <source>During recording, {time} of sound was lost.</source>
        <translation>Wakati wa kurekodi, sauti ya {time} ilipotea.</translation>
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
        <source>No readable sound was found in {folder}. It was left as it is. Copy it elsewhere if you may need it, then delete it.</source>
        <translation>Hakuna sauti inayosomeka iliyopatikana kwenye {folder}. Imeachwa kama ilivyo. Inakili kwingine kama unaweza kuihitaji, kisha uifute.</translation>
    </message>
    <message>
        <source>This text is too long: a field takes {most} characters at most. Nothing was changed. Shorten the text and try again.</source>
        <translation>Maandishi haya ni marefu mno: sehemu hupokea herufi {most} tu. Hakuna kilichobadilishwa. Yafupishe kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Another Fieldscribe (process {number}) is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</source>
        <translation>Fieldscribe nyingine (mchakato {number}) tayari inafanyia kazi foleni hii. Itaandika yote yanayosubiri, pamoja na hili. Iache imalize, au ifunge kwanza.</translation>
    </message>
    <message>
        <source>Another Fieldscribe is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</source>
        <translation>Fieldscribe nyingine tayari inafanyia kazi foleni hii. Itaandika yote yanayosubiri, pamoja na hili. Iache imalize, au ifunge kwanza.</translation>
    </message>
    <message>
        <source>There is no backup {path}. Nothing was changed. Check the name, and that the USB stick is plugged in.</source>
        <translation>Hakuna nakala rudufu {path}. Hakuna kilichobadilishwa. Hakiki jina, na kwamba flashi imechomekwa.</translation>
    </message>
    <message>
        <source>{path} is not a Fieldscribe backup. Nothing was changed. Choose another file: the names of backups begin with library-.</source>
        <translation>{path} si nakala rudufu ya Fieldscribe. Hakuna kilichobadilishwa. Chagua faili nyingine: majina ya nakala huanza na library-.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Nothing was changed. Choose another backup.</source>
        <translation>Nakala rudufu {path} imeharibika. Hakuna kilichobadilishwa. Chagua nakala nyingine.</translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer version of Fieldscribe (format {found}; this version knows {known}). Nothing was changed. Install the newest version of Fieldscribe, then restore it.</source>
        <translation>Nakala rudufu {path} imetengenezwa na toleo jipya zaidi la Fieldscribe (muundo {found}; toleo hili linajua {known}). Hakuna kilichobadilishwa. Sakinisha toleo jipya kabisa la Fieldscribe, kisha irejeshe.</translation>
    </message>
    <message>
        <source>The library is in use. Nothing was changed. Wait until recordings, imports and transcriptions are finished, close other windows of Fieldscribe, then try again.</source>
        <translation>Maktaba inatumika. Hakuna kilichobadilishwa. Subiri kurekodi, kuleta faili na kuandika kumalizike, funga madirisha mengine ya Fieldscribe, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>The model {name} was not removed: recordings that are waiting or in progress use it. Let them finish, or cancel them, then remove it.</source>
        <translation>Modeli {name} haikuondolewa: rekodi zinazosubiri au zinazoendelea zinaitumia. Ziache zimalizike, au zighairi, kisha uiondoe.</translation>
    </message>
    <message>
        <source>The starter model is part of Fieldscribe and cannot be removed. Nothing was changed.</source>
        <translation>Modeli ya kuanzia ni sehemu ya Fieldscribe na haiwezi kuondolewa. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>The model {model} failed during transcription. The text written so far is safe. Choose another model, or remove {model} and add a complete copy of it.</source>
        <translation>Modeli {model} ilishindwa wakati wa kuandika. Maandishi yaliyoandikwa hadi sasa yako salama. Chagua modeli nyingine, au ondoa {model} na uongeze nakala yake kamili.</translation>
    </message>
    <message>
        <source>The test of the model</source>
        <translation>Jaribio la modeli</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>Close other programs and add it again, or choose a smaller model.</source>
        <translation>Funga programu nyingine na uiongeze tena, au chagua modeli ndogo zaidi.</translation>
    </message>
    <message>
        <source>This recording cannot be continued: Fieldscribe must have recorded it on this computer, and its sound must still be here. Nothing was changed. Start a new recording instead.</source>
        <translation>Rekodi hii haiwezi kuendelezwa: lazima iwe imerekodiwa na Fieldscribe kwenye kompyuta hii, na sauti yake iwe bado ipo hapa. Hakuna kilichobadilishwa. Anza rekodi mpya badala yake.</translation>
    </message>
    <message>
        <source>The document {path} was saved. Only the list does not show yet that the report is done, because the library was busy or its disk is full. Export again later to update the list.</source>
        <translation>Hati {path} imehifadhiwa. Ila orodha bado haionyeshi kwamba ripoti imekamilika, kwa sababu maktaba ilikuwa na shughuli au diski yake imejaa. Toa tena baadaye ili orodha isasishwe.</translation>
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
        <translation>Faharasa ya utafutaji hailingani na maandishi. Kuijenga upya: fieldscribe library repair</translation>
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
        <source>{name} asks for windows of {found} seconds, but this model allows {shortest} to {longest}</source>
        <translation>{name} inataka madirisha ya sekunde {found}, lakini modeli hii inaruhusu {shortest} hadi {longest}</translation>
    </message>
    <message>
        <source>{name} does not contain what it should</source>
        <translation>{name} haina inachopaswa kuwa nacho</translation>
    </message>
    <message>
        <source>its tokenizer and its vocabulary belong to different models</source>
        <translation>tokenizer yake na msamiati wake ni vya modeli tofauti</translation>
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
        <translation>{name} inataka {field} {found}, ambayo hakuna modeli ya Whisper yenye nayo</translation>
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
        <source>No enrolled laptop is called {name}. Nothing was changed. To see them all: fieldscribe hub devices</source>
        <translation>Hakuna kompyuta mpakato iliyosajiliwa inayoitwa {name}. Hakuna kilichobadilishwa. Kuziona zote: fieldscribe hub devices</translation>
    </message>
    <message>
        <source>Several enrolled laptops are called {name}. Nothing was changed. Give the number of the one that you mean. To see them all: fieldscribe hub devices</source>
        <translation>Kompyuta mpakato kadhaa zilizosajiliwa zinaitwa {name}. Hakuna kilichobadilishwa. Toa namba ya ile unayoitaka. Kuziona zote: fieldscribe hub devices</translation>
    </message>
    <message>
        <source>No debrief that came in has a number that begins with {name}. To see all: fieldscribe hub list</source>
        <translation>Hakuna mjadala uliopokelewa ambao namba yake inaanza na {name}. Kuiona yote: fieldscribe hub list</translation>
    </message>
    <message>
        <source>The numbers of several debriefs that came in begin with {name}. Give more of it. To see all: fieldscribe hub list</source>
        <translation>Namba za mijadala kadhaa iliyopokelewa zinaanza na {name}. Toa zaidi ya namba hiyo. Kuiona yote: fieldscribe hub list</translation>
    </message>
    <message>
        <source>This part of the lab needs {library}, which is not installed. Nothing was changed. Install it with pip install &apos;fieldscribe[lab]&apos;, and run the same command again.</source>
        <translation>Sehemu hii ya maabara inahitaji {library}, ambayo haijasakinishwa. Hakuna kilichobadilishwa. Isakinishe kwa pip install &apos;fieldscribe[lab]&apos;, kisha endesha amri ileile tena.</translation>
    </message>
    <message>
        <source>The speech in {path} cannot be used: {lack}. Nothing was changed. Put that right, or choose other speech.</source>
        <translation>Sauti za maneno kwenye {path} haziwezi kutumika: {lack}. Hakuna kilichobadilishwa. Rekebisha hilo, au chagua sauti nyingine.</translation>
    </message>
    <message>
        <source>The record {path} of a measurement cannot be read: {lack}. It was left as it is. Move it away, and measure again.</source>
        <translation>Kumbukumbu ya kipimo {path} haiwezi kusomwa: {lack}. Imeachwa ilivyo. Ihamishe, kisha pima tena.</translation>
    </message>
    <message>
        <source>No measurement is recorded in {path}. Measure a model first.</source>
        <translation>Hakuna kipimo kilichohifadhiwa kwenye {path}. Pima modeli kwanza.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, unplug the microphone or headset, or restart the computer.</source>
        <translation>Jaribu tena. Ikitokea tena, chomoa maikrofoni au vifaa vya kichwani, au washa kompyuta upya.</translation>
    </message>
    <message>
        <source>A code alone does not say where your programme receives debriefs. Enter the whole link that came with the code.</source>
        <translation>Msimbo peke yake hauonyeshi mradi wako unapokea mijadala wapi. Ingiza kiungo chote kilichokuja na msimbo.</translation>
    </message>
    <message>
        <source>There is no connection to {host} at the moment. Nothing was lost. Check that the internet works here, then try again.</source>
        <translation>Hakuna muunganisho na {host} kwa sasa. Hakuna kilichopotea. Hakikisha intaneti inafanya kazi hapa, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The network in use cannot be recognised again, so nothing was remembered. Where all networks of this computer are free of charge, set free_network to yes in the settings.</source>
        <translation>Mtandao unaotumika hauwezi kutambuliwa tena, kwa hiyo hakuna kilichokumbukwa. Ikiwa mitandao yote ya kompyuta hii ni ya bure, weka free_network kuwa yes kwenye mipangilio.</translation>
    </message>
    <message>
        <source>This network answers in place of {host}, as networks with a login page do. Nothing was lost. Open a web page in your browser and log in to the network, then try again.</source>
        <translation>Mtandao huu unajibu badala ya {host}, kama mitandao yenye ukurasa wa kuingia inavyofanya. Hakuna kilichopotea. Fungua ukurasa wa wavuti kwenye kivinjari na uingie kwenye mtandao, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong: it says {here}. Nothing was sent, and nothing was lost. Set date and time, then try again.</source>
        <translation>Saa ya kompyuta hii inaonekana si sahihi: inaonyesha {here}. Hakuna kilichotumwa, na hakuna kilichopotea. Weka tarehe na saa sahihi, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>{host} has a problem of its own (answer {status}). Nothing was lost. If it lasts for a day, tell your programme.</source>
        <translation>{host} ina tatizo lake (jibu {status}). Hakuna kilichopotea. Likiendelea kwa siku nzima, uambie mradi wako.</translation>
    </message>
    <message>
        <source>{host} is busy. Nothing was lost. Try again in some minutes.</source>
        <translation>{host} ina shughuli nyingi. Hakuna kilichopotea. Jaribu tena baada ya dakika chache.</translation>
    </message>
    <message>
        <source>{host} does not understand what this version of Fieldscribe sends. Nothing was lost. Install the newest version of Fieldscribe, then try again.</source>
        <translation>{host} haielewi kile ambacho toleo hili la Fieldscribe linatuma. Hakuna kilichopotea. Sakinisha toleo jipya zaidi la Fieldscribe, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>It was withdrawn before, and your programme does not take it again. It stays here.</source>
        <translation>Uliondolewa hapo awali, na mradi wako haupokei tena. Unabaki hapa.</translation>
    </message>
    <message>
        <source>{path} is the acknowledgement for another computer. Nothing was changed. Choose the file that came back for this one.</source>
        <translation>{path} ni uthibitisho wa kompyuta nyingine. Hakuna kilichobadilishwa. Chagua faili lililorudi kwa ajili ya kompyuta hii.</translation>
    </message>
    <message>
        <source>In {path} there is no acknowledgement for this computer. Nothing was changed, and what waits keeps waiting. Ask your programme to read the files that you wrote, then choose the folder with its answer.</source>
        <translation>Katika {path} hakuna uthibitisho kwa ajili ya kompyuta hii. Hakuna kilichobadilishwa, na kinachosubiri kinaendelea kusubiri. Omba mradi wako usome faili ulizohifadhi, kisha uchague folda yenye jibu lake.</translation>
    </message>
    <message>
        <source>Debrief {number} is not finished, so nothing of it is sent. Finish it first.</source>
        <translation>Mjadala {number} haujakamilishwa, kwa hiyo hakuna sehemu yake inayotumwa. Ukamilishe kwanza.</translation>
    </message>
    <message>
        <source>nothing in it says what is spoken</source>
        <translation>hakuna kinachoonyesha yanayosemwa</translation>
    </message>
    <message>
        <source>the record of the measurement</source>
        <translation>kumbukumbu ya kipimo</translation>
    </message>
    <message>
        <source>another version of Fieldscribe wrote it</source>
        <translation>liliandikwa na toleo jingine la Fieldscribe</translation>
    </message>
    <message>
        <source>it does not contain what it should</source>
        <translation>haina inachopaswa kuwa nacho</translation>
    </message>
    <message>
        <source>a line in it is damaged</source>
        <translation>mstari mmoja ndani yake umeharibika</translation>
    </message>
    <message>
        <source>row {number} of {name} names no sound file</source>
        <translation>mstari wa {number} wa {name} hautaji faili la sauti</translation>
    </message>
    <message>
        <source>none of the {count} sound files is there, such as {name}</source>
        <translation>hakuna hata faili moja la sauti kati ya {count}, kwa mfano {name}</translation>
    </message>
    <message>
        <source>line {number} of {name} is no JSON object</source>
        <translation>mstari wa {number} wa {name} si kitu cha JSON</translation>
    </message>
    <message>
        <source>nothing in it has the {group} {value}</source>
        <translation>hakuna chenye {group} {value}</translation>
    </message>
    <message>
        <source>a list of speech is a CSV, TSV, JSON or JSONL file</source>
        <translation>orodha ya maneno ni faili la CSV, TSV, JSON au JSONL</translation>
    </message>
    <message>
        <source>{name} is listed twice</source>
        <translation>{name} imeorodheshwa mara mbili</translation>
    </message>
    <message>
        <source>its sound is still packed in {name}: extract that first</source>
        <translation>sauti bado imefungwa ndani ya {name}: ifungue kwanza</translation>
    </message>
    <message>
        <source>there is no such folder or file</source>
        <translation>hakuna folda wala faili kama hilo</translation>
    </message>
    <message>
        <source>it has no {name} (what it has: {there})</source>
        <translation>hakuna {name} (kilichopo: {there})</translation>
    </message>
    <message>
        <source>its text is not UTF-8</source>
        <translation>maandishi yake si ya UTF-8</translation>
    </message>
    <message>
        <source>This text was written by the starter model, which is only there to try the program. Do not rely on it: add a real Whisper model for real debriefs.</source>
        <translation>Maandishi haya yameandikwa na modeli ya kuanzia, ambayo ni ya kujaribu programu tu. Usiyategemee: ongeza modeli kamili ya Whisper kwa mijadala ya kweli.</translation>
    </message>
    <message>
        <source>The whole recording was transcribed.</source>
        <translation>Rekodi yote imeandikwa.</translation>
    </message>
    <message>
        <source>Only a part was transcribed so far.</source>
        <translation>Ni sehemu tu iliyoandikwa hadi sasa.</translation>
    </message>
    <message>
        <source>The recording was transcribed from {start} to {end}; the rest was left out.</source>
        <translation>Rekodi imeandikwa kutoka {start} hadi {end}; sehemu iliyobaki imeachwa.</translation>
    </message>
    <message>
        <source>Written by a computer, with the speech model “{model}”.</source>
        <translation>Imeandikwa na kompyuta, kwa modeli ya usemi “{model}”.</translation>
    </message>
    <message>
        <source>Languages: {languages}.</source>
        <translation>Lugha: {languages}.</translation>
    </message>
    <message>
        <source>A person changed the words of {n} of {total} passages.</source>
        <translation>Mtu amebadilisha maneno ya sehemu {n} kati ya {total}.</translation>
    </message>
    <message>
        <source>A person set who speaks in {n} of {total} passages.</source>
        <translation>Mtu ameonyesha nani anazungumza katika sehemu {n} kati ya {total}.</translation>
    </message>
    <message>
        <source>The computer assigned the speaker in {n} of {total} passages; nobody has confirmed it.</source>
        <translation>Kompyuta imeweka msemaji katika sehemu {n} kati ya {total}; hakuna aliyethibitisha.</translation>
    </message>
    <message>
        <source>Passages that are marked for listening again: {n} of {total}.</source>
        <translation>Sehemu zilizowekewa alama za kusikilizwa tena: {n} kati ya {total}.</translation>
    </message>
    <message>
        <source>The recording was interrupted before it was stopped.</source>
        <translation>Rekodi ilikatizwa kabla ya kumalizwa.</translation>
    </message>
    <message>
        <source>This recording ends early. {how}</source>
        <translation>Rekodi hii inaishia mapema. {how}</translation>
    </message>
    <message>
        <source>Written by a computer.</source>
        <translation>Imeandikwa na kompyuta.</translation>
    </message>
    <message>
        <source>The words of these passages are as the computer wrote them.</source>
        <translation>Maneno ya sehemu hizi ni kama kompyuta ilivyoyaandika.</translation>
    </message>
    <message>
        <source>Passages that should be listened to again: {n} of {total}.</source>
        <translation>Sehemu zinazopaswa kusikilizwa tena: {n} kati ya {total}.</translation>
    </message>
    <message>
        <source>No speech was found.</source>
        <translation>Hakuna usemi uliopatikana.</translation>
    </message>
    <message>
        <source>No transcript yet.</source>
        <translation>Bado hakuna maandishi.</translation>
    </message>
    <message>
        <source>The transcription is not finished. It reaches {reach} of {whole}.</source>
        <translation>Uandishi haujakamilika. Umefika {reach} kati ya {whole}.</translation>
    </message>
    <message>
        <source>The transcription is not finished. It reaches {reach}.</source>
        <translation>Uandishi haujakamilika. Umefika {reach}.</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Msemaji asiyetambuliwa</translation>
    </message>
    <message>
        <source>{name} (assigned by the computer)</source>
        <translation>{name} (imewekwa na kompyuta)</translation>
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
        <translation>nani: {name}</translation>
    </message>
    <message>
        <source>by when: {date}</source>
        <translation>hadi lini: {date}</translation>
    </message>
    <message>
        <source>in recording: {time}</source>
        <translation>kwenye rekodi: {time}</translation>
    </message>
    <message>
        <source>Marked as: {kinds}</source>
        <translation>Imewekewa alama: {kinds}</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Mjadala</translation>
    </message>
    <message>
        <source>About this transcript</source>
        <translation>Kuhusu maandishi haya</translation>
    </message>
    <message>
        <source>Please listen to this again.</source>
        <translation>Tafadhali sikiliza hapa tena.</translation>
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
        <translation>Nini</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Nani</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Hadi lini</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Imefanyika</translation>
    </message>
    <message>
        <source>In recording</source>
        <translation>Kwenye rekodi</translation>
    </message>
    <message>
        <source>Debrief report</source>
        <translation>Ripoti ya mjadala</translation>
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
        <translation>Muda</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Maandishi ya mjadala</translation>
    </message>
    <message>
        <source>Marked passages</source>
        <translation>Sehemu zenye alama</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} zaidi</translation>
    </message>
    <message>
        <source>Marked passage; no note was written.</source>
        <translation>Sehemu yenye alama; hakuna dokezo lililoandikwa.</translation>
    </message>
    <message>
        <source>None marked.</source>
        <translation>Hakuna zilizowekewa alama.</translation>
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
        <translation>Januari</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februari</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Machi</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Aprili</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mei</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Julai</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Agosti</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Septemba</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktoba</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Novemba</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Desemba</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>sekunde 1</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>sekunde {n}</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>saa 1</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>saa {n}</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>dakika 1</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>dakika {n}</translation>
    </message>
    <message>
        <source>Page # of ##</source>
        <translation>Ukurasa # kati ya ##</translation>
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
        <translation>inafunguka, lakini haiwezi kuandika</translation>
    </message>
    <message>
        <source>({kind}; no log could be written to {folder}.)</source>
        <translation>({kind}; kumbukumbu ya hitilafu haikuweza kuandikwa kwenye {folder}.)</translation>
    </message>
    <message>
        <source>the sound file</source>
        <translation>faili ya sauti</translation>
    </message>
    <message>
        <source>removing the model</source>
        <translation>kuondoa modeli</translation>
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
        <translation>Si lazima: unaweza kuupa kichwa baadaye</translation>
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
        <translation>Andika wakati wa kurekodi</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Endelea na rekodi hii</translation>
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
        <translation>Huhifadhiwa wakati wote. Umeme ukikatika, zisizozidi sekunde mbili hupotea.</translation>
    </message>
    <message>
        <source>Record a debrief</source>
        <translation>Rekodi mjadala</translation>
    </message>
    <message>
        <source>“{title}” is saved: {time}.</source>
        <translation>“{title}” imehifadhiwa: {time}.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>About the debrief</source>
        <translation>Kuhusu mjadala</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Debriefs</source>
        <translation>Mijadala</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekodi</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Kutuma</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Nakala</translation>
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
        <source>Queue ({n})</source>
        <translation>Foleni ({n})</translation>
    </message>
</context>
<context>
    <name>SortBox</name>
    <message>
        <source>Newest first</source>
        <translation>Mipya kwanza</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Ya zamani kwanza</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Kwa kichwa</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Kwa mahali</translation>
    </message>
    <message>
        <source>By facilitator</source>
        <translation>Kwa mwezeshaji</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Panga kwa</translation>
    </message>
</context>
<context>
    <name>SoundActions</name>
    <message>
        <source>Find the sound file of this debrief</source>
        <translation>Tafuta faili ya sauti ya mjadala huu</translation>
    </message>
    <message numerus="yes">
        <source>%n sound file(s) are still missing.</source>
        <translation>
            <numerusform>Faili %n ya sauti bado haipo.</numerusform>
            <numerusform>Faili %n za sauti bado hazipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sound was found.</source>
        <translation>Sauti imepatikana.</translation>
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
        <source>The recording was stopped at {time} and continued later ({date}).</source>
        <translation>Rekodi ilisimamishwa kwenye {time} na kuendelea baadaye ({date}).</translation>
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
        <source>Silence takes its place, so that all times stay correct.</source>
        <translation>Kimya kimewekwa mahali pake, hivyo nyakati zinabaki sahihi.</translation>
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
        <source>Show in folder</source>
        <translation>Onyesha kwenye folda</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Imehifadhiwa kama {name}.</translation>
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
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation>Yote</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Tayari</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Inaendelea</translation>
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
        <source>Sent</source>
        <translation>Imetumwa</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Vilivyofutwa karibuni</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>The passage was removed.</source>
        <translation>Sehemu imeondolewa.</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Msemaji asiyetambuliwa</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Imenakiliwa</translation>
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
        <source>No speech found</source>
        <translation>Hakuna maneno</translation>
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
        <source>The sound was moved to Recently deleted on {date}, as set in the settings.</source>
        <translation>Sauti ilihamishiwa Vilivyofutwa karibuni tarehe {date}, kama ilivyowekwa kwenye mipangilio.</translation>
    </message>
    <message>
        <source>The sound was deleted on {date}, as set in the settings.</source>
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
        <source>Will be deleted on {date}</source>
        <translation>Itafutwa {date}</translation>
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
        <source>Spreadsheet (CSV)</source>
        <translation>Jedwali (CSV)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Data (JSON)</translation>
    </message>
    <message>
        <source>All details of the debrief, and the whole transcript.</source>
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
        <source>By the phases of PEARLS. In the notes, start them with Reactions:, Description:, Analysis: and Summary:.</source>
        <translation>Kwa hatua za PEARLS. Zianze kwenye vidokezo kwa Reactions:, Description:, Analysis: na Summary:.</translation>
    </message>
    <message>
        <source>By gather, analyse, summarise. In the notes, start them with Gather:, Analyse: and Summarise:.</source>
        <translation>Kwa kukusanya, kuchambua, kufupisha. Zianze kwenye vidokezo kwa Gather:, Analyse: na Summarise:.</translation>
    </message>
    <message>
        <source>Who does what by when, and open questions.</source>
        <translation>Nani anafanya nini hadi lini, na maswali ambayo bado yako wazi.</translation>
    </message>
    <message>
        <source>The details and the whole transcript, without moments and notes.</source>
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
    <message>
        <source>{n} KB</source>
        <translation>KB {n}</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Haujakamilika</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Unasubiri kutumwa</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Umetumwa kwa sehemu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Imetumwa</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Umekataliwa</translation>
    </message>
    <message>
        <source>Another version there</source>
        <translation>Kuna toleo lingine huko</translation>
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
        <translation>Tambua kiotomatiki</translation>
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
        <source>Keep this text</source>
        <translation>Baki na maandishi haya</translation>
    </message>
    <message>
        <source>Do not ask again for this text</source>
        <translation>Usiulize tena kuhusu maandishi haya</translation>
    </message>
    <message>
        <source>Choose another model …</source>
        <translation>Chagua modeli nyingine …</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Pata modeli</translation>
    </message>
    <message>
        <source>Get {name}</source>
        <translation>Pakua {name}</translation>
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
        <source>Transcribed up to {time}</source>
        <translation>Imeandikwa hadi {time}</translation>
    </message>
    <message>
        <source>You can correct what is there already.</source>
        <translation>Unaweza kusahihisha kilichopo tayari.</translation>
    </message>
    <message>
        <source>Transcribed up to {time}. The rest follows.</source>
        <translation>Imeandikwa hadi {time}. Iliyobaki inafuata.</translation>
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
        <source>This text was written by {old}; {new} is there now. Transcribe it again?</source>
        <translation>Maandishi haya yaliandikwa na {old}; sasa kuna {new}. Yaandikwe tena?</translation>
    </message>
    <message>
        <source>Written by the starter model, for trying out only. {model} can write it better.</source>
        <translation>Imeandikwa na modeli ya kuanzia, ya kujaribu tu. {model} inaweza kuiandika vizuri zaidi.</translation>
    </message>
    <message>
        <source>Starter model: for trying out only. Get a full model for real debriefs.</source>
        <translation>Modeli ya kuanzia: ya kujaribu tu. Kwa mijadala halisi, pata modeli kamili.</translation>
    </message>
</context>
<context>
    <name>TranscriptionGroup</name>
    <message>
        <source>Transcription</source>
        <translation>Uandishi</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Lugha inayosemwa</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Tambua kiotomatiki</translation>
    </message>
    <message>
        <source>Names and special words</source>
        <translation>Majina na maneno maalumu</translation>
    </message>
    <message>
        <source>One word or name per line</source>
        <translation>Neno au jina moja kila mstari</translation>
    </message>
    <message>
        <source>Find the time of every word, so that clicking a word plays it</source>
        <translation>Tafuta wakati wa kila neno, ili ukibonyeza ulisikie</translation>
    </message>
    <message>
        <source>Keep the prepared sound, so that transcribing again starts faster</source>
        <translation>Hifadhi sauti iliyoandaliwa, ili kuandika tena kuanze haraka</translation>
    </message>
    <message>
        <source>Transcribe while recording</source>
        <translation>Andika wakati wa kurekodi</translation>
    </message>
    <message>
        <source>Pause transcription while the battery is below 20 %</source>
        <translation>Simamisha uandishi betri ikiwa chini ya 20 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Names and special words, one per line</source>
        <translation>Majina na maneno maalumu, moja kila mstari</translation>
    </message>
</context>
<context>
    <name>UnknownSoundBanner</name>
    <message>
        <source>Add to the library</source>
        <translation>Ongeza kwenye maktaba</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Onyesha</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) on this computer belong to no debrief.</source>
        <translation>
            <numerusform>Rekodi %n kwenye kompyuta hii haina mjadala.</numerusform>
            <numerusform>Rekodi %n kwenye kompyuta hii hazina mjadala.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownSoundGroup</name>
    <message>
        <source>Recordings without a debrief</source>
        <translation>Rekodi zisizo na mjadala</translation>
    </message>
    <message>
        <source>These recordings are on this computer, but belong to no debrief, for example because an older backup was restored. Add them to the library to see them in the list again, or delete them permanently.</source>
        <translation>Rekodi hizi ziko kwenye kompyuta hii, lakini hazina mjadala, kwa mfano kwa sababu nakala rudufu ya zamani imerejeshwa. Ziongeze kwenye maktaba ili uzione tena kwenye orodha, au zifute kabisa.</translation>
    </message>
    <message>
        <source>no readable sound</source>
        <translation>hakuna sauti inayosomeka</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Sikiliza</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>Ongeza kwenye maktaba</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Futa …</translation>
    </message>
    <message>
        <source>Listen to {title}</source>
        <translation>Sikiliza {title}</translation>
    </message>
    <message>
        <source>Add {title} to the library</source>
        <translation>Ongeza {title} kwenye maktaba</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation>Futa {title}</translation>
    </message>
    <message>
        <source>Delete this recording?</source>
        <translation>Futa rekodi hii?</translation>
    </message>
    <message>
        <source>It will be deleted permanently and cannot be restored.</source>
        <translation>Itafutwa kabisa na haiwezi kurejeshwa.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Futa kabisa</translation>
    </message>
</context>
<context>
    <name>VocabularyFiles</name>
    <message>
        <source>Add words from a file …</source>
        <translation>Ongeza maneno kutoka faili …</translation>
    </message>
    <message>
        <source>Add the words from a file that your programme gave you</source>
        <translation>Ongeza maneno ya faili uliyopewa na mradi wako</translation>
    </message>
    <message>
        <source>Save these words to a file …</source>
        <translation>Hifadhi maneno haya kwenye faili …</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Imehifadhiwa kama {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added.</source>
        <translation>
            <numerusform>Maneno %n yameongezwa.</numerusform>
            <numerusform>Maneno %n yameongezwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>{programme}: {words}</source>
        <translation>{programme}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>maneno %n</numerusform>
            <numerusform>maneno %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the words of {programme} to a file</source>
        <translation>Hifadhi maneno ya {programme} kwenye faili</translation>
    </message>
    <message>
        <source>Remove the words of {programme}</source>
        <translation>Ondoa maneno ya {programme}</translation>
    </message>
    <message>
        <source>The words of {programme} were removed.</source>
        <translation>Maneno ya {programme} yameondolewa.</translation>
    </message>
    <message>
        <source>Choose the list of words</source>
        <translation>Chagua orodha ya maneno</translation>
    </message>
    <message>
        <source>Lists of words (*.txt)</source>
        <translation>Orodha za maneno (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Faili zote (*)</translation>
    </message>
    <message>
        <source>Save the words to a file</source>
        <translation>Hifadhi maneno kwenye faili</translation>
    </message>
</context>
<context>
    <name>WaitingGroup</name>
    <message>
        <source>Waiting</source>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Tuma sasa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sitisha</translation>
    </message>
    <message>
        <source>Send nothing without being asked</source>
        <translation>Usitume chochote bila kuombwa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Send automatically again</source>
        <translation>Tuma chenyewe tena</translation>
    </message>
    <message>
        <source>Send now ({size})</source>
        <translation>Tuma sasa ({size})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>na %n zaidi</numerusform>
            <numerusform>na %n zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Inatuma …</translation>
    </message>
    <message>
        <source>Nothing is waiting. To send a debrief, open it and choose Finish.</source>
        <translation>Hakuna kinachosubiri. Ili kutuma mjadala, ufungue na uchague Kamilisha.</translation>
    </message>
    <message>
        <source>No programme is connected, so nothing is sent.</source>
        <translation>Hakuna mradi uliounganishwa, kwa hiyo hakuna kinachotumwa.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted debrief(s) to be withdrawn.</source>
        <translation>
            <numerusform>Mjadala %n uliofutwa utaondolewa.</numerusform>
            <numerusform>Mijadala %n iliyofutwa itaondolewa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next attempt: {time}.</source>
        <translation>Jaribio linalofuata: {time}.</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Try to send {title} again</source>
        <translation>Jaribu tena kutuma {title}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Fungua {title}</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Usitume</translation>
    </message>
    <message>
        <source>This debrief is not finished after all</source>
        <translation>Mjadala huu haujakamilika</translation>
    </message>
    <message>
        <source>Do not send {title}</source>
        <translation>Usitume {title}</translation>
    </message>
    <message>
        <source>How much of {title} is sent</source>
        <translation>Kiasi cha {title} kilichotumwa</translation>
    </message>
    <message>
        <source>Being sent: {n} %</source>
        <translation>Inatumwa: {n} %</translation>
    </message>
    <message>
        <source>Your programme has another version of this debrief too, and keeps both. What you change here is sent.</source>
        <translation>Mradi wako una pia toleo lingine la mjadala huu, na unayahifadhi yote mawili. Unachobadilisha hapa kinatumwa.</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Position in the recording</source>
        <translation>Mahali kwenye rekodi</translation>
    </message>
    <message>
        <source>Click to go there; the arrow keys move three seconds back or forward</source>
        <translation>Bonyeza kwenda hapo; vishale hurudi au kwenda mbele sekunde tatu</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Same as computer</source>
        <translation>Kama kompyuta</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Lugha ya programu</translation>
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
        <translation>Maikrofoni ya ndani inatosha. Hakikisha inakusikia.</translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation>Tafuta maikrofoni tena</translation>
    </message>
    <message>
        <source>The starter model is for trying out only. For real debriefs get a full model, from the internet or from a USB stick. You can record before that.</source>
        <translation>Modeli ya kuanzia ni ya kujaribu tu. Kwa mijadala halisi pata modeli kamili, kutoka intaneti au flashi ya USB. Unaweza kurekodi kabla ya hapo.</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Modeli zote</translation>
    </message>
    <message>
        <source>Your programme&apos;s code</source>
        <translation>Msimbo wa mradi wako</translation>
    </message>
    <message>
        <source>With it, debriefs that you finish can be sent to your programme as text. Without it nothing is ever sent. You can enter it later on the page Sending.</source>
        <translation>Ukiwa nao, mijadala unayokamilisha inaweza kutumwa kwa mradi wako kama maandishi. Bila huo hakuna kinachotumwa kamwe. Unaweza kuuandika baadaye kwenye ukurasa wa Kutuma.</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Anza</translation>
    </message>
    <message>
        <source>Connected with {name}.</source>
        <translation>Imeunganishwa na {name}.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Fieldscribe records your debriefs, writes down what was said, and makes the report. It works without internet, and nothing leaves this computer unless you say so.</source>
        <translation>Fieldscribe hurekodi mijadala yako, huandika yaliyosemwa, na hutengeneza ripoti. Hufanya kazi bila intaneti, na hakuna kinachotoka kwenye kompyuta hii bila idhini yako.</translation>
    </message>
    <message>
        <source>See the sample debrief</source>
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
        <source>Resume</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
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
        <source>Waiting for the recording</source>
        <translation>Inasubiri rekodi</translation>
    </message>
    <message>
        <source>Paused at {percent} %</source>
        <translation>Imesimama kwenye {percent} %</translation>
    </message>
    <message>
        <source>transcribed up to {time}</source>
        <translation>imeandikwa hadi {time}</translation>
    </message>
    <message>
        <source>Transcribed up to {time}</source>
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
        <translation>Dokezo</translation>
    </message>
    <message>
        <source>Note: {name}, {time}</source>
        <translation>Dokezo: {name}, {time}</translation>
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
        <source>{name} speaks the passage at the cursor</source>
        <translation>{name} anasema sehemu yenye kishale</translation>
    </message>
    <message>
        <source>Is the same person as {name}</source>
        <translation>Ni mtu yule yule kama {name}</translation>
    </message>
</context>
</TS>
