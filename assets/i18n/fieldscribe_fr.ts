<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AvailableCard</name>
    <message>
        <source>Get ({size})</source>
        <translation>Télécharger ({size})</translation>
    </message>
    <message>
        <source>Get {name} ({size})</source>
        <translation>Télécharger {name} ({size})</translation>
    </message>
    <message>
        <source>Another model is being downloaded</source>
        <translation>Un autre modèle est en cours de téléchargement</translation>
    </message>
</context>
<context>
    <name>AvailableModels</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Afficher %n autre</numerusform>
            <numerusform>Afficher les %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupGroup</name>
    <message>
        <source>A backup contains all texts: debriefs, transcripts, moments and settings, but no recordings unless you choose that below. Fieldscribe makes a backup on this computer once a week. Choose a folder on a USB stick as well: whenever it is plugged in, a weekly backup is made there too.</source>
        <translation>Une sauvegarde contient tous les textes : débriefings, transcriptions, moments et réglages, mais pas les enregistrements, sauf si vous le choisissez ci-dessous. Fieldscribe fait une sauvegarde sur cet ordinateur une fois par semaine. Choisissez aussi un dossier sur une clé USB : quand elle est branchée, une sauvegarde hebdomadaire y est faite aussi.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Choisir un dossier …</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Also copy the recordings to this folder</source>
        <translation>Copier aussi les enregistrements dans ce dossier</translation>
    </message>
    <message>
        <source>Restore from another file …</source>
        <translation>Restaurer depuis un autre fichier …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Backups are kept on this computer only.</source>
        <translation>Les sauvegardes sont gardées sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Backup folder: {folder}</source>
        <translation>Dossier de sauvegarde : {folder}</translation>
    </message>
    <message>
        <source>Backup folder (not plugged in): {folder}</source>
        <translation>Dossier de sauvegarde (non branché) : {folder}</translation>
    </message>
    <message>
        <source>{size} of recordings are not copied yet.</source>
        <translation>{size} d’enregistrements ne sont pas encore copiés.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>Restaurer …</translation>
    </message>
    <message>
        <source>Restore the backup of {time}</source>
        <translation>Restaurer la sauvegarde du {time}</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Choisir le dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Making the backup …</source>
        <translation>Sauvegarde en cours …</translation>
    </message>
    <message>
        <source>Recordings: {done} of {total} copied.</source>
        <translation>Enregistrements : {done} sur {total} copiés.</translation>
    </message>
    <message>
        <source>Backup saved: {file}</source>
        <translation>Sauvegarde enregistrée : {file}</translation>
    </message>
    <message>
        <source>The text is backed up. Copying the recordings was stopped.</source>
        <translation>Le texte est sauvegardé. La copie des enregistrements a été arrêtée.</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Sauvegardes (*.sqlite)</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Choisir la sauvegarde à restaurer</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n debrief(s), made: {time}. All texts, moments and settings become what they were then. What you have now is kept as a backup first, and no recording is deleted.</source>
        <translation>
            <numerusform>Elle contient %n débriefing, état : {time}. Tous les textes, moments et réglages redeviendront ce qu’ils étaient alors. L’état actuel est d’abord gardé dans une autre sauvegarde, et aucun enregistrement n’est supprimé.</numerusform>
            <numerusform>Elle contient %n débriefings, état : {time}. Tous les textes, moments et réglages redeviendront ce qu’ils étaient alors. L’état actuel est d’abord gardé dans une autre sauvegarde, et aucun enregistrement n’est supprimé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Restaurer cette sauvegarde ?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Restauration en cours …</translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored: %n debrief(s).</source>
        <translation>
            <numerusform>La sauvegarde a été restaurée : %n débriefing.</numerusform>
            <numerusform>La sauvegarde a été restaurée : %n débriefings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are not in this backup and are listed below.</source>
        <translation>
            <numerusform>%n enregistrement n’est pas dans cette sauvegarde et est listé ci-dessous.</numerusform>
            <numerusform>%n enregistrements ne sont pas dans cette sauvegarde et sont listés ci-dessous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring the recordings was stopped. To go on, restore this backup once more.</source>
        <translation>La restauration des enregistrements a été arrêtée. Pour la terminer, restaurez encore une fois cette sauvegarde.</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
</context>
<context>
    <name>BinPanel</name>
    <message>
        <source>Recently deleted</source>
        <translation>Supprimés récemment</translation>
    </message>
    <message>
        <source>Enter restores it, Del deletes it permanently</source>
        <translation>Entrée le restaure, Suppr le supprime définitivement</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete all permanently</source>
        <translation>Tout supprimer définitivement</translation>
    </message>
    <message>
        <source>Nothing has been deleted recently.</source>
        <translation>Rien n’a été supprimé récemment.</translation>
    </message>
    <message>
        <source>The sound of “{title}” was restored.</source>
        <translation>Le son de « {title} » a été restauré.</translation>
    </message>
    <message>
        <source>“{title}” was restored.</source>
        <translation>« {title} » a été restauré.</translation>
    </message>
    <message>
        <source>Delete this permanently?</source>
        <translation>Supprimer ceci définitivement ?</translation>
    </message>
    <message>
        <source>Delete all of this permanently?</source>
        <translation>Supprimer tout ceci définitivement ?</translation>
    </message>
    <message>
        <source>This cannot be undone. Sound files outside Fieldscribe are not touched. Older backups of the library still contain the text until newer ones replace them.</source>
        <translation>C’est irréversible. Les fichiers audio hors de Fieldscribe ne sont pas touchés. Les anciennes sauvegardes de la bibliothèque contiennent encore le texte jusqu’à ce que de plus récentes les remplacent.</translation>
    </message>
    <message>
        <source>Also ask your programme to delete what it has received</source>
        <translation>Demander aussi à votre programme de le supprimer</translation>
    </message>
    <message>
        <source>The request goes out when something is sent next</source>
        <translation>La demande part avec le prochain envoi</translation>
    </message>
    <message>
        <source>Restore the sound</source>
        <translation>Restaurer le son</translation>
    </message>
</context>
<context>
    <name>BudgetGroup</name>
    <message>
        <source>Data budget and quiet hours</source>
        <translation>Budget de données et heures calmes</translation>
    </message>
    <message>
        <source>Data budget used</source>
        <translation>Part utilisée du budget de données</translation>
    </message>
    <message>
        <source>Data that sending may use each month</source>
        <translation>Données que l’envoi peut utiliser par mois</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} Mo</translation>
    </message>
    <message>
        <source>None: only when I choose Send now</source>
        <translation>Aucune : seulement quand je choisis Envoyer maintenant</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Heures calmes de</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silence jusqu’à</translation>
    </message>
    <message>
        <source>This network is free of charge</source>
        <translation>Ce réseau est gratuit</translation>
    </message>
    <message>
        <source>Remembered for this network; what is sent over it does not count against the budget</source>
        <translation>Retenu pour ce réseau ; ce qui y est envoyé ne compte pas dans le budget</translation>
    </message>
    <message>
        <source>Every network of this computer is free of charge</source>
        <translation>Tous les réseaux de cet ordinateur sont gratuits</translation>
    </message>
    <message>
        <source>Where I corrected the text, also send the computer&apos;s version</source>
        <translation>Là où j’ai corrigé, envoyer aussi le texte de l’ordinateur</translation>
    </message>
    <message>
        <source>Nothing is sent automatically in the quiet hours. For no quiet hours, choose the same hour twice.</source>
        <translation>Rien n’est envoyé automatiquement pendant les heures calmes. Pour ne pas en avoir, choisissez deux fois la même heure.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’à</translation>
    </message>
    <message>
        <source>This month: {used} of {limit} used.</source>
        <translation>Ce mois-ci : {used} utilisés sur {limit}.</translation>
    </message>
    <message>
        <source>This month: {used} used.</source>
        <translation>Ce mois-ci : {used} utilisés.</translation>
    </message>
    <message>
        <source>On free networks: {used}.</source>
        <translation>Sur des réseaux gratuits : {used}.</translation>
    </message>
    <message>
        <source>The network in use is free of charge.</source>
        <translation>Le réseau utilisé est gratuit.</translation>
    </message>
    <message>
        <source>The network in use costs money for each megabyte.</source>
        <translation>Sur le réseau utilisé, chaque mégaoctet est payant.</translation>
    </message>
    <message>
        <source>The network in use may cost money, so the budget applies.</source>
        <translation>Le réseau utilisé peut être payant : le budget s’applique.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Cet ordinateur n’est connecté à aucun réseau.</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{percent} % done.</source>
        <translation>{percent} % faits.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Your programme&apos;s code or link</source>
        <translation>Code ou lien de votre programme</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Open a picture of the code …</source>
        <translation>Ouvrir une image du code …</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connexion …</translation>
    </message>
    <message>
        <source>Pictures (*{suffixes})</source>
        <translation>Images (*{suffixes})</translation>
    </message>
    <message>
        <source>Choose the picture of the code</source>
        <translation>Choisissez l’image du code</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>DebriefActions</name>
    <message>
        <source>Rename …</source>
        <translation>Renommer …</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exporter en</translation>
    </message>
    <message>
        <source>Transcribe again …</source>
        <translation>Transcrire à nouveau …</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continuer cet enregistrement</translation>
    </message>
    <message>
        <source>Show the sound file</source>
        <translation>Montrer le fichier audio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Several formats …</source>
        <translation>Plusieurs formats …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Title of the debrief</source>
        <translation>Titre du débriefing</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a folder for the documents</source>
        <translation>Choisir un dossier pour les documents</translation>
    </message>
    <message>
        <source>This debrief has no sound.</source>
        <translation>Ce débriefing n’a pas de son.</translation>
    </message>
    <message>
        <source>“{title}” moved to Recently deleted.</source>
        <translation>« {title} » a été déplacé dans Supprimés récemment.</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) moved to Recently deleted.</source>
        <translation>
            <numerusform>%n débriefing déplacé dans Supprimés récemment.</numerusform>
            <numerusform>%n débriefings déplacés dans Supprimés récemment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebriefHeader</name>
    <message>
        <source>Title of the debrief</source>
        <translation>Titre du débriefing</translation>
    </message>
    <message>
        <source>State of the text</source>
        <translation>État du texte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Next uncertain word</source>
        <translation>Mot incertain suivant</translation>
    </message>
    <message>
        <source>Uncertain words</source>
        <translation>Mots incertains</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>More for this debrief</source>
        <translation>Autres actions pour ce débriefing</translation>
    </message>
    <message>
        <source>Back to the debriefs</source>
        <translation>Retour aux débriefings</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>Afficher ou masquer le volet latéral</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sauvegardé</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore sauvegardé</translation>
    </message>
    <message>
        <source>Transcribe the whole debrief again …</source>
        <translation>Transcrire à nouveau tout le débriefing …</translation>
    </message>
    <message>
        <source>Copy the whole transcript</source>
        <translation>Copier toute la transcription</translation>
    </message>
    <message>
        <source>Save the sound as …</source>
        <translation>Enregistrer le son sous …</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continuer cet enregistrement</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Moments</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>No speech was found in this recording.
If people did speak, listen to it, and check the microphone.</source>
        <translation>Aucune parole n’a été trouvée dans cet enregistrement.
Si quelqu’un a parlé, écoutez-le et vérifiez le microphone.</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Il n’y a pas encore de texte.</translation>
    </message>
    <message>
        <source>No more uncertain words above.</source>
        <translation>Plus aucun mot incertain au-dessus.</translation>
    </message>
    <message>
        <source>No more uncertain words below.</source>
        <translation>Plus aucun mot incertain au-dessous.</translation>
    </message>
    <message>
        <source>This debrief will not be sent.</source>
        <translation>Ce débriefing ne sera pas envoyé.</translation>
    </message>
    <message>
        <source>The debrief was transcribed again.</source>
        <translation>Le débriefing a été transcrit à nouveau.</translation>
    </message>
    <message>
        <source>This part was transcribed again.</source>
        <translation>Ce passage a été transcrit à nouveau.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>This is the date of the sound file.</source>
        <translation>C’est la date du fichier audio.</translation>
    </message>
    <message>
        <source>The debrief was on this day</source>
        <translation>Le débriefing a eu lieu ce jour-là</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitateur</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Ajouter un participant</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Objectifs d’apprentissage</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>DownloadProgress</name>
    <message>
        <source>Progress of the download of {name}</source>
        <translation>Avancement du téléchargement de {name}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the download of {name}</source>
        <translation>Suspendre le téléchargement de {name}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Resume the download of {name}</source>
        <translation>Reprendre le téléchargement de {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel the download, and delete what has arrived</source>
        <translation>Abandonner le téléchargement et supprimer ce qui est déjà reçu</translation>
    </message>
    <message>
        <source>Stop the download of {name}</source>
        <translation>Arrêter le téléchargement de {name}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Another model is being downloaded</source>
        <translation>Un autre modèle est en cours de téléchargement</translation>
    </message>
    <message>
        <source>Asking for the size …</source>
        <translation>Demande de la taille …</translation>
    </message>
    <message>
        <source>The download is complete. The model is now being stored and tested, which takes a minute or two.</source>
        <translation>Le téléchargement est terminé. Le modèle est maintenant enregistré et essayé, ce qui prend une minute ou deux.</translation>
    </message>
    <message>
        <source>The connection failed. The download resumes by itself as soon as possible.</source>
        <translation>La connexion a échoué. Le téléchargement reprendra de lui-même dès que possible.</translation>
    </message>
    <message>
        <source>The network in use may cost money, so the download waits. In one that costs nothing it resumes by itself. To use this one, choose Resume.</source>
        <translation>Le réseau utilisé peut coûter de l’argent : le téléchargement attend. Dans un réseau gratuit, il reprend de lui-même. Pour utiliser celui-ci, choisissez Continuer.</translation>
    </message>
    <message>
        <source>The download waits until the recording ends, and then resumes by itself.</source>
        <translation>Le téléchargement attend la fin de l’enregistrement, puis reprend de lui-même.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>Paused: {size}.</source>
        <translation>En pause : {size}.</translation>
    </message>
    <message>
        <source>{done} downloaded</source>
        <translation>{done} reçus</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} par seconde</translation>
    </message>
</context>
<context>
    <name>DownloadQuestion</name>
    <message>
        <source>{size} from {host}</source>
        <translation>{size} depuis {host}</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>licence {name}</translation>
    </message>
    <message>
        <source>It will take up {size} on this computer. You can pause at any time, close Fieldscribe and continue another day: what has arrived is kept.</source>
        <translation>Il occupera ensuite {size} sur cet ordinateur. Vous pouvez suspendre à tout moment, fermer Fieldscribe et continuer un autre jour : ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>The network in use may cost money for each megabyte.</source>
        <translation>Le réseau utilisé peut coûter de l’argent pour chaque mégaoctet.</translation>
    </message>
    <message>
        <source>Download this model?</source>
        <translation>Télécharger ce modèle ?</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Télécharger ({size})</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop the sound files here to import them</source>
        <translation>Déposez ici les fichiers audio à importer</translation>
    </message>
</context>
<context>
    <name>ExportBanner</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Exporting {number} of {total}: {title}</source>
        <translation>Exportation {number} sur {total} : {title}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved.</source>
        <translation>
            <numerusform>%n document enregistré.</numerusform>
            <numerusform>%n documents enregistrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>FilesGroup</name>
    <message>
        <source>Without a network</source>
        <translation>Sans réseau</translation>
    </message>
    <message>
        <source>Save what is waiting to a USB stick, or attach the files to an email. Your programme sends back a small file: open it here, so that Fieldscribe knows what has arrived. Until then, everything keeps waiting.</source>
        <translation>Enregistrez ce qui attend sur une clé USB, ou joignez les fichiers à un e-mail. Votre programme renvoie un petit fichier : ouvrez-le ici et Fieldscribe sait ce qui est arrivé. D’ici là, tout reste en attente.</translation>
    </message>
    <message>
        <source>Save files to a folder …</source>
        <translation>Enregistrer les fichiers dans un dossier …</translation>
    </message>
    <message>
        <source>Open the file that came back …</source>
        <translation>Ouvrir le fichier reçu en retour …</translation>
    </message>
    <message>
        <source>Choose the folder for the files</source>
        <translation>Choisir le dossier pour les fichiers</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Rien n’est en attente.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved ({size}).</source>
        <translation>
            <numerusform>%n fichier enregistré ({size}).</numerusform>
            <numerusform>%n fichiers enregistrés ({size}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Choose the file that came back</source>
        <translation>Choisir le fichier reçu en retour</translation>
    </message>
    <message>
        <source>Acknowledgements (*{suffix})</source>
        <translation>Accusés de réception (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) have arrived.</source>
        <translation>
            <numerusform>%n débriefing est arrivé.</numerusform>
            <numerusform>%n débriefings sont arrivés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) were refused and are listed above.</source>
        <translation>
            <numerusform>%n débriefing a été refusé et figure ci-dessus.</numerusform>
            <numerusform>%n débriefings ont été refusés et figurent ci-dessus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitateur</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Sans limite</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Treat capital and small letters as different</source>
        <translation>Majuscules et minuscules sont distinguées</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Trouver le précédent</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Trouver le suivant</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Replace in all debriefs …</source>
        <translation>Remplacer dans tous les débriefings …</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>Replaced in %n place(s).</source>
        <translation>
            <numerusform>Remplacé à&#xa0;%n endroit.</numerusform>
            <numerusform>Remplacé à&#xa0;%n endroits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>%n débriefing</numerusform>
            <numerusform>%n débriefings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) changed meanwhile and left as they are.</source>
        <translation>
            <numerusform>%n débriefing a changé entre-temps et reste tel quel.</numerusform>
            <numerusform>%n débriefings ont changé entre-temps et restent tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) changed since and left as they are.</source>
        <translation>
            <numerusform>%n débriefing a changé depuis et reste tel quel.</numerusform>
            <numerusform>%n débriefings ont changé depuis et restent tels quels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>Finish this debrief</source>
        <translation>Terminer ce débriefing</translation>
    </message>
    <message>
        <source>Send names as they are</source>
        <translation>Envoyer les noms tels quels</translation>
    </message>
    <message>
        <source>Send roles instead of names, such as Midwife</source>
        <translation>Envoyer les rôles à la place des noms, par exemple Sage-femme</translation>
    </message>
    <message>
        <source>Earlier versions of this debrief with names may have arrived already. They stay with your programme: ask it to delete them if it should not have the names.</source>
        <translation>Des versions antérieures de ce débriefing avec les noms sont peut-être déjà arrivées. Elles restent chez votre programme : demandez-lui de les supprimer s’il ne doit pas avoir les noms.</translation>
    </message>
    <message>
        <source>Everything that is sent</source>
        <translation>Tout ce qui est envoyé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>This debrief is not finished after all</source>
        <translation>Ce débriefing n’est finalement pas terminé</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Reste à faire</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Qui le reçoit</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, no sound. Only the changes are sent: {size}.</source>
        <translation>{words}, aucun son. Seules les modifications sont envoyées : {size}.</translation>
    </message>
    <message>
        <source>{words}, no sound: {size}.</source>
        <translation>{words}, aucun son : {size}.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>By finishing it, you say that this debrief may be sent. You can still change it later; then the changes are sent too.</source>
        <translation>En le terminant, vous indiquez que ce débriefing peut être envoyé. Vous pourrez encore le modifier ; les modifications seront alors envoyées aussi.</translation>
    </message>
    <message>
        <source>Last arrived: {time}.</source>
        <translation>Dernière arrivée : {time}.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show: {what}</source>
        <translation>Afficher : {what}</translation>
    </message>
    <message>
        <source>Nobody yet: no programme is connected. It waits on this computer until one is.</source>
        <translation>Personne pour l’instant : aucun programme n’est connecté. Il attend sur cet ordinateur jusque-là.</translation>
    </message>
    <message>
        <source>{name}, and nobody else can read it on its way.</source>
        <translation>{name}, et personne d’autre ne peut le lire en chemin.</translation>
    </message>
    <message numerus="yes">
        <source>{name} becomes {role} (%n time(s))</source>
        <translation>
            <numerusform>{name} devient {role} (%n fois)</numerusform>
            <numerusform>{name} devient {role} (%n fois)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>These may be names too, and are sent as they are: {names}</source>
        <translation>Ceci peut aussi être des noms et est envoyé tel quel : {names}</translation>
    </message>
</context>
<context>
    <name>FinishedJobs</name>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Ouvrir {title}</translation>
    </message>
    <message>
        <source>{when} · {sound} transcribed in {spent}</source>
        <translation>{when} · {sound} transcrites en {spent}</translation>
    </message>
</context>
<context>
    <name>FirstUse</name>
    <message>
        <source>See the sample debrief</source>
        <translation>Voir le débriefing d’exemple</translation>
    </message>
    <message>
        <source>Record a debrief, or import a sound file, and Fieldscribe writes down what was said. You can also drop files anywhere in this window.</source>
        <translation>Enregistrez un débriefing, ou importez son fichier audio, et Fieldscribe écrit ce qui a été dit. Vous pouvez aussi déposer des fichiers n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Your debriefs will be here</source>
        <translation>Vos débriefings seront ici</translation>
    </message>
</context>
<context>
    <name>FormatsDialog</name>
    <message>
        <source>Several formats</source>
        <translation>Plusieurs formats</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Choisir le dossier …</translation>
    </message>
    <message>
        <source>In which formats?</source>
        <translation>Dans quels formats ?</translation>
    </message>
</context>
<context>
    <name>GeneralGroup</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Langue du programme</translation>
    </message>
    <message>
        <source>Same as computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Put the laptop in the middle of the table and press Record. The sound is saved continuously, and stays safe if the battery runs out.</source>
        <translation>Posez l’ordinateur au milieu de la table et appuyez sur Enregistrer. Le son est aussitôt sur le disque et y reste, même si la batterie se vide.</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Click a word to hear it. Uncertain words are underlined; F8 goes from one to the next.</source>
        <translation>Cliquez sur un mot pour l’entendre. Les mots dont la machine n’était pas sûre sont soulignés&#xa0;; F8 va de l’un à l’autre.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Click into the text and type. Everything is saved as you type, and you can undo step by step, even tomorrow.</source>
        <translation>Écrivez dans le texte. Tout est sauvegardé à mesure, et peut être annulé pas à pas, même demain.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>In four steps</source>
        <translation>En quatre étapes</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Ctrl and 1 to 6: show a page, in the order of the buttons at the left</source>
        <translation>Ctrl et 1 à 6 : afficher une page, dans l’ordre des boutons à gauche</translation>
    </message>
    <message>
        <source>Import sound files</source>
        <translation>Importer des fichiers audio</translation>
    </message>
    <message>
        <source>Search, or find in the debrief</source>
        <translation>Rechercher partout, ou dans le débriefing</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>F2 to F6: mark a moment while you record or listen</source>
        <translation>F2 à F6 : marquer un moment, dans un enregistrement ou un débriefing</translation>
    </message>
    <message>
        <source>Open or close the queue</source>
        <translation>Ouvrir ou fermer la file d’attente</translation>
    </message>
    <message>
        <source>Lock Fieldscribe</source>
        <translation>Verrouiller la fenêtre</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Cette aide</translation>
    </message>
    <message>
        <source>Show that everything is saved</source>
        <translation>Montrer que tout est enregistré</translation>
    </message>
    <message>
        <source>Close Fieldscribe</source>
        <translation>Fermer Fieldscribe</translation>
    </message>
    <message>
        <source>While you listen</source>
        <translation>Pendant l’écoute</translation>
    </message>
    <message>
        <source>Play or stop</source>
        <translation>Lire ou arrêter</translation>
    </message>
    <message>
        <source>Play or stop, even while you type</source>
        <translation>Lire ou arrêter, aussi en écrivant</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>Trois secondes en arrière</translation>
    </message>
    <message>
        <source>1 to 9: set who speaks here</source>
        <translation>1 à 9&#xa0;: qui parle ici</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>Écrire à cet endroit</translation>
    </message>
    <message>
        <source>While you type</source>
        <translation>Pendant la frappe</translation>
    </message>
    <message>
        <source>Next uncertain word; with Shift the previous one</source>
        <translation>Mot incertain suivant ; avec Maj, le précédent</translation>
    </message>
    <message>
        <source>Mark this passage as checked</source>
        <translation>Marquer ce passage comme vérifié</translation>
    </message>
    <message>
        <source>Finish this debrief, so that it can be sent</source>
        <translation>Terminer ce débriefing, pour qu’il puisse être envoyé</translation>
    </message>
    <message>
        <source>Remove the last moment (Record page)</source>
        <translation>Retirer le dernier moment (page Enregistrer)</translation>
    </message>
    <message>
        <source>Pause or resume (Record page)</source>
        <translation>Pause ou reprise (page Enregistrer)</translation>
    </message>
    <message>
        <source>Stop and save (Record page)</source>
        <translation>Arrêter et enregistrer (page Enregistrer)</translation>
    </message>
    <message>
        <source>Undo; with Shift, redo</source>
        <translation>Annuler&#xa0;; avec Maj rétablir</translation>
    </message>
    <message>
        <source>Fill in the details and the moments at the side, check the report, and export it. With Finish you say that the text may be sent to your programme.</source>
        <translation>Remplissez les détails et les moments dans le volet, regardez le rapport et exportez-le. Avec Terminer, vous dites que le texte peut être envoyé à votre programme.</translation>
    </message>
    <message>
        <source>Alt and 1 to 9: set who speaks here</source>
        <translation>Alt et 1 à 9&#xa0;: qui parle ici</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
        <translation>Texte plus grand ; Ctrl+- plus petit, Ctrl+0 taille habituelle</translation>
    </message>
    <message>
        <source>Stop typing and listen</source>
        <translation>Cesser d’écrire et écouter</translation>
    </message>
    <message>
        <source>While you record</source>
        <translation>Pendant l’enregistrement</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>If something does not work, send this to the person who helps you. It describes this computer and what Fieldscribe found. It contains nothing from your debriefs.</source>
        <translation>Si quelque chose ne marche pas, envoyez ceci à la personne qui vous aide. On y lit comment est l’ordinateur et ce que Fieldscribe a trouvé. Pas un mot de vos débriefings n’y figure.</translation>
    </message>
    <message>
        <source>Your data is in {folder}</source>
        <translation>Vos données&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Fieldscribe {version}</source>
        <translation>Fieldscribe {version}</translation>
    </message>
    <message>
        <source>If something does not work</source>
        <translation>Si quelque chose ne marche pas</translation>
    </message>
    <message>
        <source>Checking this computer …</source>
        <translation>Examen de cet ordinateur …</translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>Copié. Collez-le dans un message.</translation>
    </message>
</context>
<context>
    <name>HistoryGroup</name>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>A debrief that was deleted</source>
        <translation>Un débriefing supprimé</translation>
    </message>
    <message>
        <source>Withdrawn: {title}</source>
        <translation>Retiré : {title}</translation>
    </message>
    <message>
        <source>{size} as a file</source>
        <translation>{size} en fichier</translation>
    </message>
    <message>
        <source>{size} of data</source>
        <translation>{size} de données</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Select several debriefs (or use Ctrl and click)</source>
        <translation>Sélectionner plusieurs débriefings (ou Ctrl et clic)</translation>
    </message>
    <message>
        <source>Debriefs</source>
        <translation>Débriefings</translation>
    </message>
    <message>
        <source>Enter opens a debrief</source>
        <translation>Entrée ouvre un débriefing</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>%n débriefing</numerusform>
            <numerusform>%n débriefings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose sound files</source>
        <translation>Choisir des fichiers audio</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Reading the sound</source>
        <translation>Lecture du son</translation>
    </message>
    <message>
        <source>Sample debrief: newborn resuscitation</source>
        <translation>Débriefing d’exemple&#xa0;: réanimation du nouveau-né</translation>
    </message>
    <message>
        <source>A baby that does not breathe at birth</source>
        <translation>Un bébé qui ne respire pas à la naissance</translation>
    </message>
    <message>
        <source>Reading {name}: {percent} %</source>
        <translation>Lecture de {name}&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>“{title}” is already here.</source>
        <translation>«&#xa0;{title}&#xa0;» est déjà ici.</translation>
    </message>
</context>
<context>
    <name>InstalledCard</name>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Plusieurs langues</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Anglais seulement</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} sur le disque</translation>
    </message>
    <message>
        <source>for trying out only</source>
        <translation>pour essayer seulement</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Get it again</source>
        <translation>Télécharger à nouveau</translation>
    </message>
    <message>
        <source>Get {name} again</source>
        <translation>Télécharger {name} à nouveau</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Utiliser celui-ci</translation>
    </message>
    <message>
        <source>Use the model {name}</source>
        <translation>Utiliser le modèle {name}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check whether {name} is undamaged</source>
        <translation>Vérifier que {name} est intact</translation>
    </message>
    <message>
        <source>Save {name} to a file for another computer</source>
        <translation>Enregistrer {name} dans un fichier pour un autre ordinateur</translation>
    </message>
    <message>
        <source>Remove the model {name}</source>
        <translation>Supprimer le modèle {name}</translation>
    </message>
</context>
<context>
    <name>InterruptedBanner</name>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continuer cet enregistrement</translation>
    </message>
    <message>
        <source>The recording “{title}” was interrupted. Everything recorded is safe.</source>
        <translation>L’enregistrement «&#xa0;{title}&#xa0;» a été interrompu. Ce qui a été enregistré est en sûreté.</translation>
    </message>
</context>
<context>
    <name>LanguageModels</name>
    <message>
        <source>Language with a model of its own</source>
        <translation>Langue avec son propre modèle</translation>
    </message>
    <message>
        <source>Choose a language, then the model for it</source>
        <translation>Choisissez une langue, puis son modèle</translation>
    </message>
    <message>
        <source>Model for this language</source>
        <translation>Modèle pour cette langue</translation>
    </message>
    <message>
        <source>The model for debriefs whose spoken language is set to this one</source>
        <translation>Le modèle pour les débriefings dont la langue parlée est celle-ci</translation>
    </message>
    <message>
        <source>Another model for a language</source>
        <translation>Un autre modèle pour une langue</translation>
    </message>
    <message>
        <source>Same as above</source>
        <translation>Comme ci-dessus</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>Niveau du microphone</translation>
    </message>
    <message>
        <source>Sound level. Voices should reach the middle.</source>
        <translation>Force du son. Les voix doivent atteindre le milieu.</translation>
    </message>
</context>
<context>
    <name>LockGroup</name>
    <message>
        <source>Screen lock</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Repeat new passphrase</source>
        <translation>Répéter la nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Définir la phrase secrète</translation>
    </message>
    <message>
        <source>Remove passphrase</source>
        <translation>Supprimer la phrase secrète</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Lock Fieldscribe now (Ctrl+L)</source>
        <translation>Verrouiller la fenêtre maintenant (Ctrl+L)</translation>
    </message>
    <message>
        <source>Auto-lock</source>
        <translation>Verrouillage automatique</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) of inactivity</source>
        <translation>
            <numerusform>Après %n minute d’inactivité</numerusform>
            <numerusform>Après %n minutes d’inactivité</numerusform>
        </translation>
    </message>
    <message>
        <source>Only when Fieldscribe starts</source>
        <translation>Seulement au démarrage de Fieldscribe</translation>
    </message>
    <message>
        <source>With a passphrase, Fieldscribe is locked when it opens, and shows nothing of a debrief until it is unlocked. Recording and transcribing continue. The lock hides Fieldscribe from others. It does not encrypt the files: encrypt the laptop&apos;s disk as well, in case it is stolen.</source>
        <translation>Avec une phrase secrète, la fenêtre est verrouillée à l’ouverture, et rien d’un débriefing n’est visible avant le déverrouillage. Enregistrement et transcription continuent. Le verrou cache la fenêtre aux regards. Il ne chiffre pas les fichiers&#xa0;: contre le vol de l’ordinateur, chiffrez aussi son disque.</translation>
    </message>
    <message numerus="yes">
        <source>New passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>Nouvelle phrase secrète,&#xa0;%n caractère au moins</numerusform>
            <numerusform>Nouvelle phrase secrète,&#xa0;%n caractères au moins</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Répéter la phrase secrète</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the new passphrase twice.</source>
        <translation>Les deux phrases secrètes diffèrent. Tapez deux fois la nouvelle.</translation>
    </message>
    <message>
        <source>The passphrase was set.</source>
        <translation>La phrase secrète a été définie.</translation>
    </message>
    <message>
        <source>The passphrase was removed.</source>
        <translation>La phrase secrète a été supprimée.</translation>
    </message>
    <message>
        <source>The current passphrase is wrong.</source>
        <translation>La phrase secrète actuelle est incorrecte.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlock Fieldscribe (Enter)</source>
        <translation>Déverrouiller la fenêtre (Entrée)</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>Phrase secrète oubliée ?</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be shown, but it can be removed from this computer account. Run this command, then press Unlock here:</source>
        <translation>Personne ne peut vous dire la phrase secrète, mais elle peut être supprimée depuis ce compte de l’ordinateur. Lancez cette commande, puis appuyez ici sur Déverrouiller&#xa0;:</translation>
    </message>
    <message>
        <source>The lock hides Fieldscribe from others. It does not encrypt your debriefs: anyone who can use this computer account can read the files.</source>
        <translation>Le verrou cache cette fenêtre aux regards. Il ne chiffre pas vos débriefings&#xa0;: qui peut utiliser ce compte peut lire les fichiers.</translation>
    </message>
    <message>
        <source>Fieldscribe is locked</source>
        <translation>Fieldscribe est verrouillé</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Recording, {time} saved</source>
        <translation>Enregistrement, {time} enregistrées</translation>
    </message>
    <message>
        <source>Paused, {time} saved</source>
        <translation>En pause, {time} enregistrées</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>Wrong passphrase. Try again in {n} s.</source>
        <translation>Phrase secrète incorrecte. Réessayez dans {n} s.</translation>
    </message>
    <message>
        <source>Wrong passphrase.</source>
        <translation>Phrase secrète incorrecte.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The language will change when the recording ends.</source>
        <translation>La langue changera quand l’enregistrement sera terminé.</translation>
    </message>
    <message>
        <source>Something went wrong inside Fieldscribe. Your debriefs are safe.</source>
        <translation>Une erreur s’est produite dans Fieldscribe. Vos débriefings sont en sûreté.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Setup is not finished yet.</source>
        <translation>La configuration n’est pas encore terminée.</translation>
    </message>
    <message>
        <source>Back to setup</source>
        <translation>Retour à la configuration</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Marked in the recording: {name}</source>
        <translation>Marqué dans l’enregistrement : {name}</translation>
    </message>
    <message>
        <source>The model {name} is ready.</source>
        <translation>Le modèle {name} est prêt.</translation>
    </message>
    <message>
        <source>New debriefs are transcribed with it.</source>
        <translation>Les nouveaux débriefings sont transcrits avec lui.</translation>
    </message>
    <message>
        <source>The download of {name} stopped.</source>
        <translation>Le téléchargement de {name} s’est arrêté.</translation>
    </message>
    <message>
        <source>Everything is saved as you go.</source>
        <translation>Tout est enregistré au fur et à mesure.</translation>
    </message>
    <message>
        <source>The recording is saved.</source>
        <translation>L’enregistrement est sauvegardé.</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continuer cet enregistrement</translation>
    </message>
    <message>
        <source>Finished. It waits to be sent ({size}).</source>
        <translation>Terminé. En attente d’envoi ({size}).</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) imported.</source>
        <translation>
            <numerusform>%n débriefing importé.</numerusform>
            <numerusform>%n débriefings importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording is being saved. One moment.</source>
        <translation>L’enregistrement est en cours de sauvegarde. Un instant.</translation>
    </message>
    <message>
        <source>A debrief is being recorded</source>
        <translation>Un débriefing est en cours d’enregistrement</translation>
    </message>
    <message>
        <source>Closing Fieldscribe ends the recording. What was recorded so far is saved.</source>
        <translation>Fermer Fieldscribe met fin à l’enregistrement. Ce qui a été enregistré jusqu’ici est sauvegardé.</translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation>Arrêter, enregistrer et fermer</translation>
    </message>
    <message>
        <source>Keep recording</source>
        <translation>Continuer l’enregistrement</translation>
    </message>
</context>
<context>
    <name>MarkButtons</name>
    <message>
        <source>Mark: {name}</source>
        <translation>Marquer&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>MarkedList</name>
    <message>
        <source>Nothing marked yet. Press F2 to F6 on any page, or one of the buttons.</source>
        <translation>Rien n’est encore marqué. Appuyez sur F2 à F6, sur n’importe quelle page, ou sur un des boutons.</translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n moment</numerusform>
            <numerusform>%n moments</numerusform>
        </translation>
    </message>
    <message>
        <source>Moment removed: {kind}, {time}.</source>
        <translation>Moment retiré : {kind}, {time}.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>The same words are repeated many times in this passage.</source>
        <translation>Les mêmes mots reviennent sans cesse dans ce passage.</translation>
    </message>
    <message>
        <source>This passage repeats the passages before it.</source>
        <translation>Ce passage dit la même chose que les précédents.</translation>
    </message>
    <message>
        <source>There is text here, but hardly any speech.</source>
        <translation>Il y a du texte ici, mais presque pas de parole dans le son.</translation>
    </message>
    <message>
        <source>This is a phrase that models tend to invent when there is only noise.</source>
        <translation>C’est une phrase que les modèles inventent volontiers sur du bruit.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Copy with the names of the speakers</source>
        <translation>Copier avec le nom des voix</translation>
    </message>
    <message>
        <source>Listen to this passage</source>
        <translation>Écouter ce passage</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Marquer comme vérifié</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Qui parle</translation>
    </message>
    <message>
        <source>Mark a moment</source>
        <translation>Marquer un moment</translation>
    </message>
    <message>
        <source>Transcribe this part again …</source>
        <translation>Transcrire à nouveau ce passage …</translation>
    </message>
    <message>
        <source>Add a speaker …</source>
        <translation>Ajouter une voix …</translation>
    </message>
    <message>
        <source>As transcribed: “{text}”</source>
        <translation>Transcrit&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Back to the text as transcribed</source>
        <translation>Revenir au texte transcrit</translation>
    </message>
    <message>
        <source>Save the sound of this passage …</source>
        <translation>Enregistrer le son de ce passage …</translation>
    </message>
    <message>
        <source>Remove this passage</source>
        <translation>Retirer ce passage</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Personne non identifiée</translation>
    </message>
    <message>
        <source>Names of the speakers …</source>
        <translation>Noms des voix …</translation>
    </message>
</context>
<context>
    <name>MicrophoneChooser</name>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>Microphone par défaut</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow Fieldscribe to use it, and look again.</source>
        <translation>Aucun microphone trouvé. Branchez-en un, ou autorisez ce programme à l’utiliser, et cherchez à nouveau.</translation>
    </message>
</context>
<context>
    <name>MicrophoneTest</name>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Essayer le microphone</translation>
    </message>
    <message>
        <source>Press Test and speak: the bar should reach the middle.</source>
        <translation>Appuyez sur Essai et parlez&#xa0;: la barre doit atteindre le milieu.</translation>
    </message>
    <message>
        <source>Speak now, as loudly as in the debrief.</source>
        <translation>Parlez maintenant, aussi fort que pendant le débriefing.</translation>
    </message>
    <message>
        <source>Good: the microphone hears you.</source>
        <translation>Bien&#xa0;: le microphone vous entend.</translation>
    </message>
    <message>
        <source>Very quiet. Move the laptop closer, or choose another microphone.</source>
        <translation>Très faible. Approchez l’ordinateur, ou choisissez un autre microphone.</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The model for new transcriptions</source>
        <translation>Le modèle utilisé pour les nouvelles transcriptions</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The fastest, with many mistakes: for a first impression.</source>
        <translation>Le plus rapide, avec beaucoup d’erreurs : pour une première idée.</translation>
    </message>
    <message>
        <source>Fast, with many mistakes: for an old laptop.</source>
        <translation>Rapide, avec beaucoup d’erreurs : pour un ordinateur ancien.</translation>
    </message>
    <message>
        <source>For most debriefs on an ordinary laptop.</source>
        <translation>Pour la plupart des débriefings sur un ordinateur ordinaire.</translation>
    </message>
    <message>
        <source>Fewer mistakes, but it needs more time and memory.</source>
        <translation>Moins d’erreurs, mais il demande plus de temps et de mémoire.</translation>
    </message>
    <message>
        <source>The fewest mistakes, for a strong computer.</source>
        <translation>Le moins d’erreurs, pour un ordinateur puissant.</translation>
    </message>
    <message>
        <source>{language} {n}</source>
        <translation>{language} {n}</translation>
    </message>
    <message>
        <source>Wrong words per 100, as published: {figures}.</source>
        <translation>Mots faux sur 100, chiffres publiés : {figures}.</translation>
    </message>
    <message>
        <source>Wrong words of 100, as its maker measured: {n}, on {speech}.</source>
        <translation>Mots faux sur 100, selon les mesures de son auteur : {n}, sur {speech}.</translation>
    </message>
    <message>
        <source>1 hour of talk: about {time}</source>
        <translation>1 heure de parole : environ {time}</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} sur le disque</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Anglais seulement</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>nombreuses langues</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>licence {name}</translation>
    </message>
    <message>
        <source>This computer has too little memory for it.</source>
        <translation>Cet ordinateur a trop peu de mémoire pour ce modèle.</translation>
    </message>
    <message>
        <source>There is too little free space on the disk for it.</source>
        <translation>Il n’y a pas assez de place libre sur le disque.</translation>
    </message>
    <message>
        <source>It is more than what is left of your data budget this month.</source>
        <translation>C’est plus que ce qui reste de votre budget de données ce mois-ci.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The model is being copied and checked. This can take a few minutes.</source>
        <translation>Le modèle est copié et vérifié. Un grand modèle demande quelques minutes.</translation>
    </message>
    <message>
        <source>Add a model from a folder on this computer or on a USB stick</source>
        <translation>Ajouter un modèle depuis un dossier de cet ordinateur ou d’une clé USB</translation>
    </message>
    <message>
        <source>Larger models make fewer mistakes, but need more time and memory. Nothing is downloaded until you choose Get and have seen the size. Without the internet, add a model from a USB stick: a file saved by Fieldscribe on another computer, or a folder or ZIP file with a Whisper model in CTranslate2 format.</source>
        <translation>Les grands modèles font moins d’erreurs, mais demandent plus de temps et de mémoire. Rien n’est téléchargé avant que vous n’ayez choisi Télécharger et vu la taille. Sans internet, ajoutez un modèle depuis une clé USB : un fichier enregistré par Fieldscribe sur un autre ordinateur, ou un dossier ou fichier ZIP contenant un modèle Whisper au format CTranslate2.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>Choisir le dossier du modèle</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>The model {name} was added. To transcribe earlier debriefs again with it, right-click them in the list.</source>
        <translation>Le modèle {name} a été ajouté. Pour transcrire à nouveau d’anciens débriefings avec lui, cliquez dessus avec le bouton droit dans la liste.</translation>
    </message>
    <message>
        <source>Only the starter model is installed. It is for trying out only. For real debriefs, get a full model.</source>
        <translation>Seul le modèle de départ est installé. Il sert seulement à essayer. Pour de vrais débriefings, téléchargez un modèle complet.</translation>
    </message>
    <message>
        <source>Language of your debriefs</source>
        <translation>Langue de vos débriefings</translation>
    </message>
    <message>
        <source>The advice is for debriefs in this language</source>
        <translation>Les conseils valent pour des débriefings dans cette langue</translation>
    </message>
    <message>
        <source>Advice for the languages of my debriefs</source>
        <translation>Conseils pour les langues de mes débriefings</translation>
    </message>
    <message>
        <source>Advice for {language}</source>
        <translation>Conseils pour : {language}</translation>
    </message>
    <message>
        <source>Add from a file …</source>
        <translation>Ajouter depuis un fichier …</translation>
    </message>
    <message>
        <source>Add a packed model or a ZIP file that somebody gave you</source>
        <translation>Ajouter un modèle en un seul fichier ou un fichier ZIP que l’on vous a donné</translation>
    </message>
    <message>
        <source>Add from a folder …</source>
        <translation>Ajouter depuis un dossier …</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Available to download</source>
        <translation>Disponibles au téléchargement</translation>
    </message>
    <message>
        <source>The list of your organisation</source>
        <translation>La liste de votre organisation</translation>
    </message>
    <message>
        <source>Packed models (*{suffix} *.zip)</source>
        <translation>Modèles en un fichier (*{suffix} *.zip)</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Packed models (*{suffix})</source>
        <translation>Modèles en un fichier (*{suffix})</translation>
    </message>
    <message>
        <source>Save the model to a file</source>
        <translation>Enregistrer le modèle dans un fichier</translation>
    </message>
    <message>
        <source>{name} is being saved to a file.</source>
        <translation>{name} est en cours d’enregistrement dans un fichier.</translation>
    </message>
    <message>
        <source>Saved as {file} ({size}).</source>
        <translation>Enregistré sous {file} ({size}).</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>This model is damaged: its files are not what they were. Get it again.</source>
        <translation>Ce modèle est endommagé : ses fichiers ne sont plus ce qu’ils étaient. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Checked: no problems.</source>
        <translation>Vérifié : aucun problème.</translation>
    </message>
    <message>
        <source>The model {name} was removed.</source>
        <translation>Le modèle {name} a été retiré.</translation>
    </message>
    <message>
        <source>In use now: {name}.</source>
        <translation>Utilisé maintenant : {name}.</translation>
    </message>
</context>
<context>
    <name>MomentCard</name>
    <message>
        <source>Listen from here</source>
        <translation>Écouter à partir d’ici</translation>
    </message>
    <message>
        <source>Remove this moment</source>
        <translation>Retirer ce moment</translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation>Qui s’en charge&#xa0;?</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Pour quand&#xa0;?</translation>
    </message>
    <message>
        <source>Remove the date</source>
        <translation>Enlever la date</translation>
    </message>
    <message>
        <source>What went well?</source>
        <translation>Qu’est-ce qui s’est bien passé ?</translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation>Qu’est-ce qui devrait changer ?</translation>
    </message>
    <message>
        <source>What needs to be done?</source>
        <translation>Que faut-il faire ?</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>Qu’est-ce qui a été dit ?</translation>
    </message>
    <message>
        <source>What is the question?</source>
        <translation>Quelle est la question ?</translation>
    </message>
</context>
<context>
    <name>MomentsPanel</name>
    <message>
        <source>No moments yet. While you listen, press F2 to F6 or the button Mark beside the sound. A right click on a passage can mark it too.</source>
        <translation>Aucun moment pour l’instant. Pendant l’écoute, appuyez sur F2 à F6 ou sur le bouton Marquer à côté du son. Un clic droit sur un passage peut aussi le marquer.</translation>
    </message>
    <message>
        <source>The moment was removed.</source>
        <translation>Le moment a été retiré.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No matches for “{words}”. Try fewer or shorter words.</source>
        <translation>Aucun résultat pour « {words} ». Essayez moins de mots, ou des mots plus courts.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>No debriefs here at the moment.</source>
        <translation>Aucun débriefing ici pour le moment.</translation>
    </message>
</context>
<context>
    <name>OrganisationList</name>
    <message>
        <source>Address, such as https://…/models.toml</source>
        <translation>Adresse, par exemple https://…/models.toml</translation>
    </message>
    <message>
        <source>Address of the list of your organisation</source>
        <translation>Adresse de la liste de votre organisation</translation>
    </message>
    <message>
        <source>Your organisation tells you the address of its list of models</source>
        <translation>Votre organisation vous indique l’adresse de sa liste de modèles</translation>
    </message>
    <message>
        <source>Use this list</source>
        <translation>Utiliser cette liste</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier …</translation>
    </message>
    <message>
        <source>A list on a USB stick</source>
        <translation>Une liste sur une clé USB</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>La relire</translation>
    </message>
    <message>
        <source>Look whether the list has changed</source>
        <translation>Vérifier si la liste a changé</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>Retirer la liste</translation>
    </message>
    <message>
        <source>Models on this computer stay</source>
        <translation>Les modèles de cet ordinateur restent</translation>
    </message>
    <message>
        <source>Lists of models (*.toml)</source>
        <translation>Listes de modèles (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose the list of models</source>
        <translation>Choisir la liste de modèles</translation>
    </message>
    <message>
        <source>Reading the list …</source>
        <translation>Lecture de la liste …</translation>
    </message>
    <message>
        <source>If your organisation has models of its own, it gives you the address or the file of its list.</source>
        <translation>Si votre organisation a ses propres modèles, elle vous donne l’adresse ou le fichier de sa liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n modèle</numerusform>
            <numerusform>%n modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {models}, read on {date}.</source>
        <translation>{title} : {models}, liste lue le {date}.</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>{size} of it was downloaded with the command line, which can continue.</source>
        <translation>{size} ont été téléchargés par la ligne de commande, qui peut continuer.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete what was downloaded of {name}</source>
        <translation>Supprimer ce qui est déjà reçu de {name}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show passphrase</source>
        <translation>Afficher la phrase secrète</translation>
    </message>
    <message>
        <source>Show passphrase (Alt+V)</source>
        <translation>Afficher la phrase secrète (Alt+V)</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Play or stop</source>
        <translation>Lire ou arrêter</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>Trois secondes en arrière</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Playback speed; voices keep their pitch</source>
        <translation>Vitesse de lecture&#xa0;; les voix gardent leur hauteur</translation>
    </message>
    <message>
        <source>Skip long silences</source>
        <translation>Passer les longs silences</translation>
    </message>
    <message>
        <source>Mark this moment (F2 to F6)</source>
        <translation>Marquer ce moment (F2 à F6)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Restore the sound</source>
        <translation>Restaurer le son</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PrivacyGroup</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Sound of debriefs</source>
        <translation>Son des débriefings</translation>
    </message>
    <message numerus="yes">
        <source>Delete after %n day(s)</source>
        <translation>
            <numerusform>Supprimer après %n jour</numerusform>
            <numerusform>Supprimer après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Recently deleted debriefs</source>
        <translation>Débriefings supprimés récemment</translation>
    </message>
    <message numerus="yes">
        <source>Delete permanently after %n day(s)</source>
        <translation>
            <numerusform>Supprimer définitivement après %n jour</numerusform>
            <numerusform>Supprimer définitivement après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep until I delete them</source>
        <translation>Garder jusqu’à ce que je les supprime</translation>
    </message>
    <message numerus="yes">
        <source>Sound is deleted only when its transcript is finished. It first stays in Recently deleted for %n day(s) and can be restored from there. Texts and reports are kept, and files outside Fieldscribe are never touched.</source>
        <translation>
            <numerusform>Seul un son dont la transcription est finie est supprimé. Il reste d’abord&#xa0;%n jour parmi les supprimés récemment et peut en revenir. Texte et rapports restent, et les fichiers qui sont hors de Fieldscribe ne sont jamais touchés.</numerusform>
            <numerusform>Seul un son dont la transcription est finie est supprimé. Il reste d’abord&#xa0;%n jours parmi les supprimés récemment et peut en revenir. Texte et rapports restent, et les fichiers qui sont hors de Fieldscribe ne sont jamais touchés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No recording is affected so far.</source>
        <translation>Aucun enregistrement n’est encore concerné.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be deleted, the first on {date}.</source>
        <translation>
            <numerusform>%n enregistrement sera supprimé, le {date}.</numerusform>
            <numerusform>%n enregistrements seront supprimés, le premier le {date}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be deleted when Fieldscribe next starts, or tomorrow: %n.</source>
        <translation>
            <numerusform>À supprimer au prochain démarrage de Fieldscribe, ou demain : %n.</numerusform>
            <numerusform>À supprimer au prochain démarrage de Fieldscribe, ou demain : %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QueueDrawer</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Drag an entry to change the order, or move it with Alt and an arrow key</source>
        <translation>Faites glisser pour changer l’ordre, ou utilisez Alt et une flèche</translation>
    </message>
    <message>
        <source>Paused because the battery is low. Plug the laptop in, or change this in Settings.</source>
        <translation>En pause car la batterie est faible. Branchez l’ordinateur, ou changez cela dans les réglages.</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>La file est vide.</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Fermer la file d’attente</translation>
    </message>
</context>
<context>
    <name>ReceiverGroup</name>
    <message>
        <source>Your programme</source>
        <translation>Votre programme</translation>
    </message>
    <message>
        <source>Enter the code or link that your programme gave you, or open its picture. Then the debriefs that you finish can be sent to it: the text only, never the sound, and nothing before you say so.</source>
        <translation>Saisissez le code ou le lien que votre programme vous a donné, ou ouvrez son image. Les débriefings que vous terminez peuvent alors lui être envoyés : le texte seulement, jamais le son, et rien sans votre accord.</translation>
    </message>
    <message>
        <source>Another code …</source>
        <translation>Autre code …</translation>
    </message>
    <message>
        <source>Enter a new code or link</source>
        <translation>Saisir un nouveau code ou lien</translation>
    </message>
    <message>
        <source>Disconnect …</source>
        <translation>Déconnecter …</translation>
    </message>
    <message>
        <source>Finished debriefs go to {name}.</source>
        <translation>Les débriefings terminés vont à {name}.</translation>
    </message>
    <message>
        <source>Connected: {time}.</source>
        <translation>Connecté : {time}.</translation>
    </message>
    <message>
        <source>Only this organisation can read what is sent, whoever carries it.</source>
        <translation>Seule cette organisation peut lire ce qui est envoyé, quel que soit le transporteur.</translation>
    </message>
    <message>
        <source>The password for sending is kept in a file that only your account on this computer can open.</source>
        <translation>Le mot de passe d’envoi se trouve dans un fichier que seul votre compte sur cet ordinateur peut ouvrir.</translation>
    </message>
    <message>
        <source>Disconnect from your programme?</source>
        <translation>Se déconnecter de votre programme ?</translation>
    </message>
    <message>
        <source>Nothing more is sent. Your debriefs stay on this computer, and what has arrived stays with your programme. To connect again you need a new code.</source>
        <translation>Plus rien n’est envoyé. Vos débriefings restent sur cet ordinateur, et ce qui est arrivé reste auprès de votre programme. Pour vous reconnecter, il vous faut un nouveau code.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
</context>
<context>
    <name>RecommendedModel</name>
    <message>
        <source>The speed of this laptop is being measured</source>
        <translation>La vitesse de cet ordinateur est mesurée</translation>
    </message>
    <message>
        <source>Get this one</source>
        <translation>Télécharger celui-ci</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Utiliser celui-ci</translation>
    </message>
    <message>
        <source>Measure the speed (10 seconds)</source>
        <translation>Mesurer la vitesse (10 secondes)</translation>
    </message>
    <message>
        <source>Measure how long an hour of talk takes on this computer with each model</source>
        <translation>Mesurer combien de temps prend une heure de parole sur cet ordinateur avec chaque modèle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Arrêter la mesure</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Mesurer encore</translation>
    </message>
    <message>
        <source>Measuring the speed of this laptop …</source>
        <translation>Mesure de la vitesse de cet ordinateur …</translation>
    </message>
    <message>
        <source>This takes about ten seconds.</source>
        <translation>Cela prend dix secondes environ.</translation>
    </message>
    <message>
        <source>Which model is right for this laptop?</source>
        <translation>Quel modèle convient à cet ordinateur ?</translation>
    </message>
    <message>
        <source>Measure how fast it is. Fieldscribe can then say how long each model takes, and recommend one.</source>
        <translation>Mesurez sa vitesse. Fieldscribe pourra alors dire combien de temps prend chaque modèle, et en recommander un.</translation>
    </message>
    <message>
        <source>Recommended for this laptop: {name}</source>
        <translation>Recommandé pour cet ordinateur : {name}</translation>
    </message>
    <message>
        <source>Get {name} ({size})</source>
        <translation>Télécharger {name} ({size})</translation>
    </message>
    <message>
        <source>Use the model {name}</source>
        <translation>Utiliser le modèle {name}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Saved continuously: {time} so far. Recording continues.</source>
        <translation>Enregistré en continu : {time} jusqu’ici. L’enregistrement continue.</translation>
    </message>
    <message>
        <source>Not all of the sound could be saved: the disk is full. {time} are safe in the list of debriefs. Free some space before you record again.</source>
        <translation>Le disque n’a pas pris tout le son. {time} sont en sûreté, dans la liste des débriefings. Faites de la place sur le disque avant d’enregistrer à nouveau.</translation>
    </message>
</context>
<context>
    <name>RecordingGroup</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Essayer le microphone</translation>
    </message>
    <message>
        <source>Imported sound files</source>
        <translation>Fichiers audio importés</translation>
    </message>
    <message>
        <source>Copy them into Fieldscribe</source>
        <translation>Les copier dans Fieldscribe</translation>
    </message>
    <message>
        <source>Use them where they are</source>
        <translation>Les utiliser là où ils sont</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recorded time</source>
        <translation>Durée enregistrée</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Arrêter et enregistrer</translation>
    </message>
    <message>
        <source>It will be transcribed when you stop.</source>
        <translation>La transcription se fera à l’arrêt.</translation>
    </message>
    <message>
        <source>The computer is kept awake</source>
        <translation>L’ordinateur reste éveillé</translation>
    </message>
    <message>
        <source>Could not keep the computer awake. Move the mouse now and then.</source>
        <translation>L’ordinateur n’a pas pu être gardé éveillé. Bougez la souris de temps en temps.</translation>
    </message>
    <message>
        <source>{time} saved · {device} · {awake}</source>
        <translation>{time} enregistrées · {device} · {awake}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Transcription is paused. Recording continues.</source>
        <translation>La transcription est en pause. L’enregistrement continue.</translation>
    </message>
    <message>
        <source>Transcribed while you record: up to {time}.</source>
        <translation>Transcrit pendant l’enregistrement : jusqu’à {time}.</translation>
    </message>
    <message>
        <source>It is transcribed while you record.</source>
        <translation>La transcription se fait pendant l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>RemovedCard</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore the model {name}</source>
        <translation>Restaurer le modèle {name}</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Supprimer maintenant</translation>
    </message>
    <message>
        <source>Delete the model {name} now to free its space</source>
        <translation>Supprimer maintenant le modèle {name}, ce qui libère sa place</translation>
    </message>
    <message>
        <source>Removed. It will be deleted on {date}, which frees {size}.</source>
        <translation>Retiré. Il sera supprimé le {date}, ce qui libérera {size}.</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace in all debriefs</source>
        <translation>Remplacer dans tous les débriefings</translation>
    </message>
    <message>
        <source>“{wanted}” is replaced by “{by}”.</source>
        <translation>« {wanted} » est remplacé par « {by} ».</translation>
    </message>
    <message>
        <source>“{wanted}” is removed.</source>
        <translation>« {wanted} » est supprimé.</translation>
    </message>
    <message>
        <source>Looking in all debriefs …</source>
        <translation>Recherche dans tous les débriefings …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replaced before</source>
        <translation>Remplacements précédents</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace in {title}</source>
        <translation>Remplacer dans {title}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>“{wanted}” by “{by}”</source>
        <translation>« {wanted} » par « {by} »</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>%n débriefing</numerusform>
            <numerusform>%n débriefings</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler : {what}</translation>
    </message>
    <message>
        <source>First type what to look for.</source>
        <translation>Écrivez d’abord ce qu’il faut chercher.</translation>
    </message>
    <message>
        <source>Not found in any debrief.</source>
        <translation>Introuvable dans tous les débriefings.</translation>
    </message>
    <message>
        <source>{places} in {debriefs}</source>
        <translation>{places} dans {debriefs}</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n place(s)</source>
        <translation>
            <numerusform>Remplacer à %n endroit</numerusform>
            <numerusform>Remplacer à %n endroits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportGroup</name>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Name of your organisation</source>
        <translation>Nom de votre organisation</translation>
    </message>
    <message>
        <source>Shown at the top of each report</source>
        <translation>Affiché en tête de chaque rapport</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture as logo</source>
        <translation>Une image PNG ou JPEG comme logo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>Footer of each page, such as Confidential</source>
        <translation>Pied de chaque page, par exemple Confidentiel</translation>
    </message>
    <message>
        <source>More details that your programme asks for, one per line</source>
        <translation>Ce que votre programme demande encore, un par ligne</translation>
    </message>
    <message>
        <source>Such as Cohort, Facility code, Supervisor, Case number: one per line</source>
        <translation>Par exemple Cohorte, Code du centre, Superviseur, Numéro du cas&#xa0;: un par ligne</translation>
    </message>
    <message>
        <source>Language of headings and labels</source>
        <translation>Langue des titres et des intitulés</translation>
    </message>
    <message>
        <source>Same as the program</source>
        <translation>Comme le programme</translation>
    </message>
    <message>
        <source>Default template</source>
        <translation>Modèle de rapport par défaut</translation>
    </message>
    <message>
        <source>Open the folder of your own templates</source>
        <translation>Ouvrir le dossier de vos propres modèles de rapport</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>They appear among the details of a debrief. What was filled in is kept when you remove one.</source>
        <translation>Vous le remplissez dans les détails d’un débriefing. Ce qui a été rempli reste si vous le retirez.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>The logo of your organisation</source>
        <translation>Le logo de votre organisation</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Pas de logo</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Report template</source>
        <translation>Modèle du rapport</translation>
    </message>
    <message>
        <source>Report preview</source>
        <translation>Aperçu du rapport</translation>
    </message>
    <message>
        <source>The document also contains the rest of the transcript.</source>
        <translation>Le document contient aussi le reste de la transcription.</translation>
    </message>
    <message>
        <source>Document format</source>
        <translation>Format du document</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>Exporter (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print the report on paper</source>
        <translation>Imprimer le rapport sur papier</translation>
    </message>
    <message>
        <source>Several formats …</source>
        <translation>Plusieurs formats …</translation>
    </message>
    <message>
        <source>Export the report in several formats at once</source>
        <translation>Exporter le rapport dans plusieurs formats à la fois</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the saved document</source>
        <translation>Ouvrir le document enregistré</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Open the folder of the document</source>
        <translation>Ouvrir le dossier du document</translation>
    </message>
    <message>
        <source>Add a logo or footer …</source>
        <translation>Ajouter logo ou pied de page…</translation>
    </message>
    <message>
        <source>Open the settings of reports</source>
        <translation>Ouvrir les paramètres des rapports</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved.</source>
        <translation>
            <numerusform>%n document enregistré.</numerusform>
            <numerusform>%n documents enregistrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the documents</source>
        <translation>Choisir un dossier pour les documents</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Imprimer le rapport</translation>
    </message>
</context>
<context>
    <name>RestoreAtStart</name>
    <message>
        <source>The file of your library is damaged and cannot be opened. It was left as it is. The recordings are stored separately and are safe. Choose a backup to restore: all texts, moments and settings will be as they were then. The damaged file is kept.</source>
        <translation>Le fichier de votre bibliothèque est endommagé et ne peut pas être ouvert. Il a été laissé tel quel. Les enregistrements sont conservés à part et sont en sécurité. Choisissez une sauvegarde à restaurer : tous les textes, moments et réglages seront comme ils étaient alors. Le fichier endommagé est gardé.</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Sauvegardes sur cet ordinateur</translation>
    </message>
    <message>
        <source>Looking into the backups …</source>
        <translation>Examen des sauvegardes …</translation>
    </message>
    <message>
        <source>Progress of restoring</source>
        <translation>Progression de la restauration</translation>
    </message>
    <message>
        <source>Restore from another file …</source>
        <translation>Restaurer depuis un autre fichier …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>No backup was found on this computer. If there is one on a USB stick, choose its file.</source>
        <translation>Aucune sauvegarde n’a été trouvée sur cet ordinateur. S’il y en a une sur une clé USB, choisissez son fichier.</translation>
    </message>
    <message>
        <source>Restoring the recordings was stopped. To go on, restore this backup once more.</source>
        <translation>La restauration des enregistrements a été arrêtée. Pour la terminer, restaurez encore une fois cette sauvegarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>%n débriefing</numerusform>
            <numerusform>%n débriefings</numerusform>
        </translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Sauvegardes (*.sqlite)</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Choisir la sauvegarde à restaurer</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Restauration en cours …</translation>
    </message>
    <message>
        <source>Recordings: {done} of {total} copied.</source>
        <translation>Enregistrements : {done} sur {total} copiés.</translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored: %n debrief(s).</source>
        <translation>
            <numerusform>La sauvegarde a été restaurée : %n débriefing.</numerusform>
            <numerusform>La sauvegarde a été restaurée : %n débriefings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollingWave</name>
    <message>
        <source>Sound level of the last minute</source>
        <translation>Son de la dernière minute</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything that was said</source>
        <translation>Rechercher dans tout ce qui a été dit</translation>
    </message>
    <message>
        <source>Search everything that was said (Ctrl+F)</source>
        <translation>Rechercher dans tout ce qui a été dit (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Export …</source>
        <translation>Exporter …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Send to {name}?</source>
        <translation>Envoyer à {name} ?</translation>
    </message>
    <message>
        <source>Nothing has been sent there before. From now on, debriefs that you finish are sent automatically, as far as your data budget and quiet hours allow. Only text is sent, never sound.</source>
        <translation>Rien n’y a encore été envoyé. Désormais, les débriefings que vous terminez sont envoyés automatiquement, dans la limite de votre budget de données et des heures calmes. Seul le texte est envoyé, jamais le son.</translation>
    </message>
    <message>
        <source>Send ({size})</source>
        <translation>Envoyer ({size})</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) have arrived ({size} of data).</source>
        <translation>
            <numerusform>%n débriefing est arrivé ({size} de données).</numerusform>
            <numerusform>%n débriefings sont arrivés ({size} de données).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) were refused: the page Sending says why.</source>
        <translation>
            <numerusform>%n débriefing a été refusé : la page Envoi dit pourquoi.</numerusform>
            <numerusform>%n débriefings ont été refusés : la page Envoi dit pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected with {name}.</source>
        <translation>Connecté à {name}.</translation>
    </message>
    <message>
        <source>This debrief will not be sent.</source>
        <translation>Ce débriefing ne sera pas envoyé.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharique</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Assamese</source>
        <translation>Assamais</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Azéri</translation>
    </message>
    <message>
        <source>Bashkir</source>
        <translation>Bachkir</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Biélorusse</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgare</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengali</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>Tibétain</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>Breton</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosniaque</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Catalan</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tchèque</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Gallois</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danois</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grec</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estonien</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Basque</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persan</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnois</translation>
    </message>
    <message>
        <source>Faroese</source>
        <translation>Féroïen</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicien</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Goudjarati</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Haoussa</translation>
    </message>
    <message>
        <source>Hawaiian</source>
        <translation>Hawaïen</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Croate</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Créole haïtien</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Hongrois</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Arménien</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonésien</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Islandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>Javanais</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Géorgien</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kazakh</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coréen</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latin</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxembourgeois</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation>Lingala</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Lao</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lituanien</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Letton</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>Malgache</translation>
    </message>
    <message>
        <source>Maori</source>
        <translation>Maori</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Macédonien</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Mongol</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malais</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltais</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birman</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Népalais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Nynorsk</source>
        <translation>Norvégien nynorsk</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norvégien</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>Occitan</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Pendjabi</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Pachto</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Sanskrit</source>
        <translation>Sanskrit</translation>
    </message>
    <message>
        <source>Sindhi</source>
        <translation>Sindhi</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Cingalais</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slovène</translation>
    </message>
    <message>
        <source>Shona</source>
        <translation>Shona</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanais</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbe</translation>
    </message>
    <message>
        <source>Sundanese</source>
        <translation>Soundanais</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Suédois</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Swahili</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamoul</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Télougou</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Tadjik</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thaï</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Turkmène</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalog</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>Tatar</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Ourdou</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Ouzbek</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamien</translation>
    </message>
    <message>
        <source>Yiddish</source>
        <translation>Yiddish</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>Yoruba</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Cantonais</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>le son</translation>
    </message>
    <message>
        <source>No sound comes from the microphone: it may be unplugged or switched off. What you have recorded is safe. Plug it in again; recording resumes by itself as soon as a microphone is found.</source>
        <translation>Le microphone est muet&#xa0;: il est peut-être débranché ou éteint. Ce qui a été enregistré est en sûreté. Rebranchez-le&#xa0;; l’enregistrement reprend de lui-même dès qu’un microphone répond.</translation>
    </message>
    <message>
        <source>Now recording with another microphone: {name}. Check that it is near the people who talk.</source>
        <translation>Un autre microphone est utilisé maintenant&#xa0;: {name}. L’enregistrement continue&#xa0;; vérifiez qu’il est là où l’on parle.</translation>
    </message>
    <message>
        <source>The computer was asleep for {time}, and nothing was recorded in that time. Keep the lid open while you record.</source>
        <translation>L’ordinateur a dormi pendant {time}&#xa0;; rien n’a pu être enregistré pendant ce temps. Laissez-le ouvert pendant l’enregistrement.</translation>
    </message>
    <message>
        <source>The sound cannot be saved right now ({reason}). It is kept in memory and saved as soon as possible. What was saved before is safe.</source>
        <translation>Le disque ne prend pas le son en ce moment ({reason}). Il est gardé en mémoire et écrit dès que possible&#xa0;; ce qui est déjà sauvegardé est en sûreté.</translation>
    </message>
    <message>
        <source>The disk is full. The recording was stopped and is safe. Free some space, then continue the recording or start a new one.</source>
        <translation>Le disque est plein. L’enregistrement a été arrêté et est en sûreté. Libérez de la place, puis continuez l’enregistrement ou commencez-en un nouveau.</translation>
    </message>
    <message>
        <source>Here, {time} of sound could not be recorded. Silence takes its place, so that all times stay correct.</source>
        <translation>Ici, {time} de son n’ont pas pu être enregistrées. Un silence les remplace, les temps restent donc justes.</translation>
    </message>
    <message>
        <source>Here, {time} of sound could not be recorded and is missing from the recording.</source>
        <translation>Ici, {time} de son n’ont pas pu être enregistrées. Le temps de l’enregistrement les saute.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward by {time}. The times in the recording stay correct. Check the date of this debrief.</source>
        <translation>L’horloge de l’ordinateur a été avancée de {time}. Les temps de l’enregistrement restent justes&#xa0;; vérifiez la date de ce débriefing.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back by {time}. The times in the recording stay correct. Check the date of this debrief.</source>
        <translation>L’horloge de l’ordinateur a été reculée de {time}. Les temps de l’enregistrement restent justes&#xa0;; vérifiez la date de ce débriefing.</translation>
    </message>
    <message>
        <source>No sound at all comes from the microphone. It may be muted, or Fieldscribe may not be allowed to use it. Check the mute key, and the privacy settings for the microphone.</source>
        <translation>Le microphone ne donne aucun son. Il est coupé, ou ce programme n’a pas le droit de l’utiliser&#xa0;: regardez la touche muet et les réglages de confidentialité du microphone.</translation>
    </message>
    <message>
        <source>The sound is very quiet. Move the microphone closer to the people who talk, or choose another microphone.</source>
        <translation>Le son est très faible. Approchez le microphone des personnes qui parlent, ou choisissez un autre microphone.</translation>
    </message>
    <message>
        <source>The sound is too loud and distorted. Move the microphone away, or turn its level down.</source>
        <translation>Le son est trop fort et déformé. Éloignez le microphone ou baissez son niveau.</translation>
    </message>
    <message>
        <source>The disk is nearly full: there is space for about {time} of recording. Free some space if you can. The recording is stopped safely before the disk is full.</source>
        <translation>Le disque se remplit&#xa0;: il reste de la place pour environ {time} d’enregistrement. Faites de la place si vous pouvez&#xa0;; l’enregistrement sera bien fermé avant que le disque soit plein.</translation>
    </message>
    <message>
        <source>the backup {name}</source>
        <translation>la sauvegarde {name}</translation>
    </message>
    <message>
        <source>The same words are repeated many times in this passage.</source>
        <translation>Les mêmes mots sont répétés de nombreuses fois dans ce passage.</translation>
    </message>
    <message>
        <source>This passage repeats the passages before it.</source>
        <translation>Ce passage répète les passages qui le précèdent.</translation>
    </message>
    <message>
        <source>There is text here, but hardly any speech.</source>
        <translation>Il y a du texte ici, mais presque aucune parole.</translation>
    </message>
    <message>
        <source>This is a phrase that models tend to invent when there is only noise.</source>
        <translation>C’est une phrase que les modèles ont tendance à inventer quand il n’y a que du bruit.</translation>
    </message>
    <message>
        <source>Sharing an archive between several workers needs a package that is not installed. Install it on every computer with: pip install fieldscribe[archive]. Without it, the same folder is transcribed here, one file after the other.</source>
        <translation>Partager des archives entre plusieurs postes demande un paquet qui n’est pas installé. Installez-le sur chaque ordinateur avec : pip install fieldscribe[archive]. Sans lui, le même dossier est transcrit ici, un fichier après l’autre.</translation>
    </message>
    <message>
        <source>No scheduler can be used at {address} ({reason}). Nothing was lost: start it, check the address and the certificates, and run the same command again.</source>
        <translation>Aucun ordonnanceur n’est utilisable à l’adresse {address} ({reason}). Rien n’est perdu : démarrez-le, vérifiez l’adresse et les certificats, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>The scheduler at {address} is not encrypted, and workers run whatever it sends them. Start it with TLS and use its tls:// address.</source>
        <translation>L’ordonnanceur à l’adresse {address} n’est pas chiffré, et les postes exécutent tout ce qu’il leur envoie. Démarrez-le avec TLS et utilisez son adresse tls://.</translation>
    </message>
    <message>
        <source>The worker on {host} runs Fieldscribe {theirs}, and this computer {ours}. Install the same version on all of them, and run the same command again.</source>
        <translation>Le poste {host} utilise Fieldscribe {theirs}, et cet ordinateur {ours}. Installez la même version partout, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>Every worker that transcribed this file broke down. The other files are not affected. Transcribe it on a computer with more memory, or with a smaller model.</source>
        <translation>Chaque poste qui transcrivait ce fichier est tombé en panne. Les autres fichiers ne sont pas touchés. Transcrivez-le sur un ordinateur qui a plus de mémoire, ou avec un modèle plus petit.</translation>
    </message>
    <message>
        <source>The worker on {host} has no {path}. Put the archive and the model into a folder that all computers see under the same name, and run the same command again.</source>
        <translation>Le poste {host} ne trouve pas {path}. Mettez les archives et le modèle dans un dossier que tous les ordinateurs voient sous le même nom, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>{name} is not the sound of this debrief: its content is different. Nothing was changed. Choose the file that was imported, or an exact copy of it.</source>
        <translation>{name} n’est pas le son de ce débriefing : son contenu est différent. Rien n’a été changé. Choisissez le fichier qui a été importé, ou une copie exacte.</translation>
    </message>
    <message>
        <source>No sound file of debrief {number} is missing. Nothing was changed.</source>
        <translation>Il ne manque aucun fichier audio au débriefing {number}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{name} already exists and is not a sound file. It was left as it is. Choose another name.</source>
        <translation>{name} existe déjà et n’est pas un fichier son. Il a été laissé tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({reason}). Nothing was downloaded. Connect this computer to the internet and try again.</source>
        <translation>{host} ne peut pas être joint ({reason}). Rien n’a été téléchargé. Connectez cet ordinateur à Internet et réessayez.</translation>
    </message>
    <message>
        <source>The download of {model} stopped ({reason}). {done_mb} of {total_mb} MB are on this computer and are kept. To go on from there, download it again.</source>
        <translation>Le téléchargement de {model} s’est arrêté ({reason}). {done_mb} Mo sur {total_mb} sont sur cet ordinateur et sont conservés. Pour reprendre à partir de là, téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>The list of models in {path} cannot be read: {lack}. The models on this computer are not affected. Ask whoever made the file for a correct one, or remove it.</source>
        <translation>La liste de modèles dans {path} ne peut pas être lue : {lack}. Les modèles de cet ordinateur ne sont pas touchés. Demandez un fichier correct à la personne qui l’a fait, ou supprimez-le.</translation>
    </message>
    <message>
        <source>{model} was not downloaded: {size_mb} MB are missing, and this network may cost money. What is here is kept. Use a network that costs nothing, or say that it may be downloaded in any network.</source>
        <translation>{model} n’a pas été téléchargé : il manque {size_mb} Mo, et ce réseau peut être payant. Ce qui est déjà là est conservé. Utilisez un réseau gratuit, ou indiquez qu’il peut être téléchargé sur n’importe quel réseau.</translation>
    </message>
    <message>
        <source>No model in the list is named {name}. Nothing was downloaded. Choose one that is in the list.</source>
        <translation>Aucun modèle de la liste ne s’appelle {name}. Rien n’a été téléchargé. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>{host} has no model {model} that anyone may download. Nothing was downloaded. Check the name, which looks like Systran/faster-whisper-small.</source>
        <translation>{host} n’a pas de modèle {model} que tout le monde peut télécharger. Rien n’a été téléchargé. Vérifiez le nom ; il ressemble à Systran/faster-whisper-small.</translation>
    </message>
    <message>
        <source>{model} cannot be used: the file {file} is missing there. Nothing was downloaded. Choose a model that was made for faster-whisper, such as Systran/faster-whisper-small.</source>
        <translation>{model} ne peut pas être utilisé : il y manque le fichier {file}. Rien n’a été téléchargé. Choisissez un modèle fait pour faster-whisper, par exemple Systran/faster-whisper-small.</translation>
    </message>
    <message>
        <source>What came from {host} is not the model. Perhaps this network asks you to log in first: open any page in a web browser, then try again. What was downloaded before is kept.</source>
        <translation>Ce qui est arrivé de {host} n’est pas le modèle. Peut-être ce réseau demande-t-il d’abord de s’identifier : ouvrez une page quelconque dans un navigateur, puis réessayez. Ce qui a déjà été téléchargé est conservé.</translation>
    </message>
    <message>
        <source>The file {file} of {model} arrived damaged and was thrown away; the other files are kept. Download it again. If this happens every time, use another internet connection.</source>
        <translation>Le fichier {file} de {model} est arrivé endommagé et a été supprimé ; les autres fichiers sont conservés. Téléchargez-le à nouveau. Si cela se répète, utilisez une autre connexion à Internet.</translation>
    </message>
    <message>
        <source>{model} is already being downloaded by another Fieldscribe on this computer. Let that one finish.</source>
        <translation>{model} est déjà en cours de téléchargement par un autre Fieldscribe sur cet ordinateur. Laissez-le terminer.</translation>
    </message>
    <message>
        <source>The model was changed on {host} during the download. Nothing is wrong with this computer. Download it again: what stayed the same is kept.</source>
        <translation>Le modèle a été modifié sur {host} pendant le téléchargement. Cet ordinateur n’a aucun problème. Téléchargez-le à nouveau : ce qui n’a pas changé est conservé.</translation>
    </message>
    <message>
        <source>The receiving server is not installed. Nothing was changed. Install it with pip install &apos;fieldscribe[hub]&apos;, then run the same command again.</source>
        <translation>Le serveur de réception n’est pas installé. Rien n’a été modifié. Installez-le avec pip install &apos;fieldscribe[hub]&apos;, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>{path} is not the file of a receiving server. It was left as it is. Give another folder with --data.</source>
        <translation>{path} n’est pas le fichier d’un serveur de réception. Il a été laissé tel quel. Indiquez un autre dossier avec --data.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Fieldscribe. It was left as it is. Install that version on this computer and start the server again.</source>
        <translation>{path} a été écrit par une version plus récente de Fieldscribe. Il a été laissé tel quel. Installez cette version sur cet ordinateur et redémarrez le serveur.</translation>
    </message>
    <message>
        <source>The file {path} of the receiving server is damaged, or its disk fails. It was left as it is, and the laptops keep their debriefs. Check the disk, then restore a backup of the folder.</source>
        <translation>Le fichier {path} du serveur de réception est endommagé, ou son disque est défaillant. Il a été laissé tel quel, et les ordinateurs portables gardent leurs débriefings. Vérifiez le disque, puis restaurez une sauvegarde du dossier.</translation>
    </message>
    <message>
        <source>Another program is using {path}. Nothing was changed. Wait a moment and run the same command again.</source>
        <translation>Un autre programme utilise {path}. Rien n’a été modifié. Attendez un instant et relancez la même commande.</translation>
    </message>
    <message>
        <source>There is no receiving server in {folder}. Nothing was changed. To make one, with the name of your organisation: fieldscribe hub init</source>
        <translation>Il n’y a pas de serveur de réception dans {folder}. Rien n’a été modifié. Pour en créer un, avec le nom de votre organisation : fieldscribe hub init</translation>
    </message>
    <message>
        <source>There is a receiving server in {folder} already, of {name}. Nothing was changed. To give it another address: fieldscribe hub address</source>
        <translation>Il y a déjà un serveur de réception dans {folder}, celui de {name}. Rien n’a été modifié. Pour lui donner une autre adresse : fieldscribe hub address</translation>
    </message>
    <message>
        <source>The file {name} is not a whole backup of a receiving server. Nothing was changed. Give a file that fieldscribe hub backup made.</source>
        <translation>Le fichier {name} n’est pas une sauvegarde complète d’un serveur de réception. Rien n’a été modifié. Donnez un fichier créé par fieldscribe hub backup.</translation>
    </message>
    <message>
        <source>A receiving server needs the name of your organisation or programme, which laptops show. Nothing was made. Give it with --name.</source>
        <translation>Un serveur de réception a besoin du nom de votre organisation ou de votre programme, que les ordinateurs affichent. Rien n’a été créé. Donnez-le avec --name.</translation>
    </message>
    <message>
        <source>A receiving server for {folder} is running already. It goes on, and no second one was started. To start it anew, stop that one first.</source>
        <translation>Un serveur de réception fonctionne déjà pour {folder}. Il continue, et aucun deuxième n’a été démarré. Pour le redémarrer, arrêtez d’abord celui-là.</translation>
    </message>
    <message>
        <source>{address} is not an address at which laptops can reach a server. Nothing was changed. Give a name or a number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/.</source>
        <translation>{address} n’est pas une adresse à laquelle des ordinateurs portables peuvent joindre un serveur. Rien n’a été modifié. Indiquez un nom ou un numéro, par exemple hub.example.org, 192.168.1.20:8443 ou https://example.org/hub/.</translation>
    </message>
    <message>
        <source>A receiving server needs an address at which laptops can reach it. Nothing was changed. Give a name or a number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/.</source>
        <translation>Un serveur de réception a besoin d’une adresse à laquelle les ordinateurs peuvent l’atteindre. Rien n’a été modifié. Donnez un nom ou un numéro comme hub.example.org, 192.168.1.20:8443 ou https://example.org/hub/.</translation>
    </message>
    <message>
        <source>The server cannot listen on {address} ({reason}). Nothing was changed. Stop the program that uses it, or choose another with --host and --port.</source>
        <translation>Le serveur ne peut pas écouter sur {address} ({reason}). Rien n’a été modifié. Arrêtez le programme qui l’utilise, ou choisissez une autre adresse avec --host et --port.</translation>
    </message>
    <message>
        <source>The server cannot listen on port {port} ({reason}). Nothing was changed. Stop the program that uses it, or choose another with --port.</source>
        <translation>Le serveur ne peut pas écouter sur le port {port} ({reason}). Rien n’a été modifié. Arrêtez le programme qui l’utilise, ou choisissez-en un autre avec --port.</translation>
    </message>
    <message>
        <source>Without a certificate the server listens to this computer only, because everything would travel open. Nothing was started. Give --certificate and --key, or --host 127.0.0.1 behind a proxy.</source>
        <translation>Sans certificat, le serveur n’écoute que cet ordinateur, car tout circulerait en clair. Rien n’a été démarré. Indiquez --certificate et --key, ou --host 127.0.0.1 derrière un proxy.</translation>
    </message>
    <message>
        <source>The certificate {certificate} cannot be used with the key {key}. The server was not started. Give the two PEM files that belong together, with the whole chain in the first.</source>
        <translation>Le certificat {certificate} ne peut pas être utilisé avec la clé {key}. Le serveur n’a pas été démarré. Indiquez les deux fichiers PEM qui vont ensemble, avec toute la chaîne dans le premier.</translation>
    </message>
    <message>
        <source>The certificate {certificate} is valid from {start} to {end}, and this computer has {today}. The server was not started, because laptops would refuse it. Renew the certificate, or set the clock of this computer.</source>
        <translation>Le certificat {certificate} est valable du {start} au {end}, et cet ordinateur est au {today}. Le serveur n’a pas été démarré, car les ordinateurs le refuseraient. Renouvelez le certificat, ou réglez l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>The debrief {name} arrived and is kept, but it cannot be read. Install the newest version of Fieldscribe here; if that does not help, send the debrief again from its laptop.</source>
        <translation>Le débriefing {name} est arrivé et il est conservé, mais il ne peut pas être lu. Installez ici la version la plus récente de Fieldscribe ; si cela ne suffit pas, renvoyez le débriefing depuis son ordinateur portable.</translation>
    </message>
    <message>
        <source>{path} holds no bundle of Fieldscribe. Nothing was changed. Give the file, or the folder, that came on the stick or in the mail.</source>
        <translation>{path} ne contient aucun envoi de Fieldscribe. Rien n’a été modifié. Indiquez le fichier, ou le dossier, arrivé sur la clé USB ou par courriel.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read: {lack}. Nothing was changed. Get a complete copy of it.</source>
        <translation>Le modèle {path} ne peut pas être lu : {lack}. Rien n’a été modifié. Procurez-vous-en une copie complète.</translation>
    </message>
    <message>
        <source>There is something at {path} already. It was left as it is. Choose another place for the output.</source>
        <translation>Il y a déjà quelque chose à l’emplacement {path}. Rien n’y a été touché. Choisissez un autre emplacement pour le résultat.</translation>
    </message>
    <message>
        <source>In {folder} there is no sound in which the model hears speech. Nothing was made. Choose a folder with some minutes of speech in the language of the model; nobody needs to have transcribed it.</source>
        <translation>Le dossier {folder} ne contient aucun son dans lequel le modèle entend de la parole. Rien n’a été créé. Choisissez un dossier contenant quelques minutes de parole dans la langue du modèle ; il n’est pas nécessaire qu’elle soit transcrite.</translation>
    </message>
    <message>
        <source>The model cannot be made as small as {asked} MB. Nothing was made. Ask for {least} MB at least, or start from a smaller model.</source>
        <translation>Le modèle ne peut pas être réduit à {asked} Mo. Rien n’a été créé. Demandez au moins {least} Mo, ou partez d’un modèle plus petit.</translation>
    </message>
    <message>
        <source>The disk is full. You can read your debriefs and listen to them, but nothing can be recorded or changed. Nothing was lost. Delete files of other programs, or empty the recycle bin of this computer; Fieldscribe goes on as soon as there is room.</source>
        <translation>Le disque est plein. Vous pouvez lire et écouter vos débriefings, mais rien ne peut être enregistré ni modifié. Rien n’a été perdu. Supprimez des fichiers d’autres programmes, ou videz la corbeille de cet ordinateur ; Fieldscribe continuera dès qu’il y aura de la place.</translation>
    </message>
    <message>
        <source>The library {path} is damaged and was left as it is. The sound files are stored separately and are safe. Restore a backup.</source>
        <translation>La bibliothèque {path} est abîmée et a été laissée telle quelle. Les fichiers audio sont gardés à part et sont en sûreté. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{path} is not a Fieldscribe library. It was left as it is. Choose another data folder, or restore a backup.</source>
        <translation>{path} n’est pas une bibliothèque de Fieldscribe. Elle a été laissée telle quelle. Choisissez un autre dossier de données, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>There is no debrief {which}. Nothing was changed.</source>
        <translation>Il n’y a pas de débriefing {which}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This was changed again since, so it cannot be undone by itself. Nothing was changed. Undo the later steps first, one by one.</source>
        <translation>Ceci a été modifié de nouveau depuis et ne peut pas être annulé seul. Rien n’a été changé. Annulez d’abord les étapes suivantes, une par une.</translation>
    </message>
    <message>
        <source>There is no job {number}. Nothing was changed.</source>
        <translation>Il n’y a pas de tâche {number}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no model named {name} on this computer. Add it again, or choose another model.</source>
        <translation>Il n’y a pas de modèle nommé {name} sur cet ordinateur. Ajoutez-le à nouveau, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>No removed model is named {name}. Nothing was changed. Removed models are kept for 7 days.</source>
        <translation>Aucun modèle retiré ne s’appelle {name}. Rien n’a été modifié. Les modèles retirés sont gardés 7 jours.</translation>
    </message>
    <message>
        <source>The speed of this computer cannot be measured while something is being recorded or transcribed. Nothing was changed. Try again afterwards.</source>
        <translation>La vitesse de cet ordinateur ne peut pas être mesurée pendant un enregistrement ou une transcription. Rien n’a été modifié. Réessayez ensuite.</translation>
    </message>
    <message>
        <source>The words in {name} cannot be used: {lack}. Nothing was changed. Write one word or name on each line of a text file.</source>
        <translation>Les mots de {name} ne peuvent pas être utilisés : {lack}. Rien n’a été modifié. Écrivez un mot ou un nom par ligne dans un fichier texte.</translation>
    </message>
    <message>
        <source>The file {name} cannot be added: {lack}. Nothing was changed. Get a complete copy of it, and add it again.</source>
        <translation>Le fichier {name} ne peut pas être ajouté : {lack}. Rien n’a été modifié. Procurez-vous une copie complète, puis ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <source>The file {name} was made by a newer Fieldscribe. Nothing was changed. Update Fieldscribe on this computer, or ask for a model folder instead.</source>
        <translation>Le fichier {name} a été créé par une version plus récente de Fieldscribe. Rien n’a été modifié. Mettez Fieldscribe à jour sur cet ordinateur, ou demandez plutôt un dossier de modèle.</translation>
    </message>
    <message>
        <source>The model {name} arrived complete, but on this computer it does not write what it should for the sound that comes with it. It was not added. Choose another model, and tell whoever gave you this one.</source>
        <translation>Le modèle {name} est arrivé complet, mais sur cet ordinateur il n’écrit pas ce qu’il devrait pour le son qui l’accompagne. Il n’a pas été ajouté. Choisissez un autre modèle, et prévenez la personne qui vous a donné celui-ci.</translation>
    </message>
    <message>
        <source>The model {name} is being added or removed by another Fieldscribe on this computer. Nothing was changed here. Let that one finish.</source>
        <translation>Le modèle {name} est en cours d’ajout ou de suppression par un autre Fieldscribe sur cet ordinateur. Rien n’a été modifié ici. Laissez-le terminer.</translation>
    </message>
    <message>
        <source>Debrief {number} is not among the recently deleted. Nothing was changed.</source>
        <translation>Rien du débriefing {number} n’est parmi les supprimés récemment. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Close other programs and add it again. If that fails too, get a new copy of the model.</source>
        <translation>Fermez d’autres programmes et ajoutez-le à nouveau. Si cela échoue aussi, procurez-vous une nouvelle copie du modèle.</translation>
    </message>
    <message>
        <source>Measuring the speed of this computer</source>
        <translation>La mesure de la vitesse de cet ordinateur</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>The search for microphones</source>
        <translation>La recherche de microphones</translation>
    </message>
    <message>
        <source>A recording in progress is not affected.</source>
        <translation>Un enregistrement en cours n’est pas touché.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>La lecture de l’image</translation>
    </message>
    <message>
        <source>Try again, or type the code or link.</source>
        <translation>Réessayez, ou saisissez le code ou le lien.</translation>
    </message>
    <message>
        <source>No organisation receives debriefs from this computer yet, so nothing is sent. Ask your programme for a code, and enter it.</source>
        <translation>Aucune organisation ne reçoit encore les débriefings de cet ordinateur, donc rien n’est envoyé. Demandez un code à votre programme, et saisissez-le.</translation>
    </message>
    <message>
        <source>This computer has lost the key with which it sends, or its data was copied from another computer. Nothing was sent, and your debriefs are safe. Ask your programme for a new code and enter it.</source>
        <translation>Cet ordinateur a perdu la clé avec laquelle il envoie, ou ses données ont été copiées d’un autre ordinateur. Rien n’a été envoyé, et vos débriefings sont en sécurité. Demandez un nouveau code à votre programme et saisissez-le.</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be opened at the moment. Nothing was sent, and nothing was lost. Unlock it or log in to this computer again, then try again.</source>
        <translation>Le trousseau de clés de cet ordinateur ne peut pas être ouvert en ce moment. Rien n’a été envoyé, et rien n’a été perdu. Déverrouillez-le ou reconnectez-vous à cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>This code was not accepted: it has been used already, or it is too old. Nothing was changed. Ask your programme for a new code.</source>
        <translation>Ce code n’a pas été accepté : il a déjà été utilisé, ou il est trop ancien. Rien n’a été changé. Demandez un nouveau code à votre programme.</translation>
    </message>
    <message>
        <source>No code could be read in {name}. Nothing was changed. Choose a sharp picture that shows the whole square, or type the code or link.</source>
        <translation>Aucun code n’a pu être lu dans {name}. Rien n’a été modifié. Choisissez une image nette qui montre tout le carré, ou saisissez le code ou le lien.</translation>
    </message>
    <message>
        <source>{address} is not a safe address to send debriefs to. Nothing was sent. It must begin with https: ask your programme for a new link.</source>
        <translation>{address} n’est pas une adresse sûre pour envoyer des débriefings. Rien n’a été envoyé. Elle doit commencer par https : demandez un nouveau lien à votre programme.</translation>
    </message>
    <message>
        <source>{host} is not the receiver that the link was made for. Nothing was sent. Use another network, and ask your programme for a new link if it happens again.</source>
        <translation>{host} n’est pas le destinataire pour lequel le lien a été fait. Rien n’a été envoyé. Utilisez un autre réseau, et demandez un nouveau lien à votre programme si cela se reproduit.</translation>
    </message>
    <message>
        <source>The proxy of this network does not allow a connection to {host}. Nothing was lost. Use another network, or ask whoever runs this one.</source>
        <translation>Le proxy de ce réseau ne permet pas de connexion à {host}. Rien n’a été perdu. Utilisez un autre réseau, ou adressez-vous à qui gère celui-ci.</translation>
    </message>
    <message>
        <source>{host} points to another address, and debriefs go only where your programme said. Nothing was lost. Log in to the network if it asks for that; otherwise ask your programme for a new code.</source>
        <translation>{host} renvoie à une autre adresse, et les débriefings ne vont que là où votre programme l’a dit. Rien n’a été perdu. Connectez-vous au réseau s’il le demande, sinon demandez un nouveau code à votre programme.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so nothing was sent. Nothing was lost. Try another network; if it happens there too, tell your programme.</source>
        <translation>{host} n’a pas pu prouver son identité, donc rien n’a été envoyé. Rien n’a été perdu. Essayez un autre réseau ; si cela s’y produit aussi, prévenez votre programme.</translation>
    </message>
    <message>
        <source>{host} has no room left. Nothing was lost, and everything stays here until there is room. Tell your programme.</source>
        <translation>{host} n’a plus de place. Rien n’a été perdu, et tout reste ici jusqu’à ce qu’il y ait de la place. Prévenez votre programme.</translation>
    </message>
    <message>
        <source>{host} does not know this computer any more. Nothing was lost. Ask your programme for a new code and enter it.</source>
        <translation>{host} ne connaît plus cet ordinateur. Rien n’a été perdu. Demandez un nouveau code à votre programme et saisissez-le.</translation>
    </message>
    <message>
        <source>Your programme has ended the access of this computer. All debriefs stay here, and nothing more is sent. Ask your programme for a new code if this is a mistake.</source>
        <translation>Votre programme a retiré l’accès à cet ordinateur. Tous les débriefings restent ici, et plus rien n’est envoyé. Demandez un nouveau code à votre programme si c’est une erreur.</translation>
    </message>
    <message>
        <source>{organisation} has lost debriefs that had arrived there. Nothing was lost here. Ask your programme for a new code and enter it; then everything that is finished is sent again.</source>
        <translation>{organisation} a perdu des débriefings qui y étaient arrivés. Rien n’a été perdu ici. Demandez un nouveau code à votre programme et saisissez-le ; tout ce qui est terminé sera alors envoyé de nouveau.</translation>
    </message>
    <message>
        <source>Another Fieldscribe on this computer is sending at the moment. Nothing was lost. Let it finish, or close it.</source>
        <translation>Un autre Fieldscribe est en train d’envoyer sur cet ordinateur. Rien n’a été perdu. Laissez-le finir, ou fermez-le.</translation>
    </message>
    <message>
        <source>Debrief {number} failed several times in a row and is set aside. The others are sent. Try it once more, and tell your programme if it fails again.</source>
        <translation>Le débriefing {number} a échoué plusieurs fois de suite et est mis de côté. Les autres sont envoyés. Essayez encore une fois, et prévenez votre programme s’il échoue de nouveau.</translation>
    </message>
    <message>
        <source>Your programme could not read it. Try again; if it is refused again, tell your programme.</source>
        <translation>Votre programme n’a pas pu le lire. Réessayez ; s’il est encore refusé, prévenez votre programme.</translation>
    </message>
    <message>
        <source>It is too large. Shorten its notes or its text, then try again.</source>
        <translation>Il est trop volumineux. Raccourcissez ses notes ou son texte, puis réessayez.</translation>
    </message>
    <message>
        <source>Your programme does not accept the signature of this computer. Ask it for a new code, then try again.</source>
        <translation>Votre programme n’accepte pas la signature de cet ordinateur. Demandez-lui un nouveau code, puis réessayez.</translation>
    </message>
    <message>
        <source>It arrived, but your programme cannot decrypt it. Try again; if it is refused again, ask for a new code.</source>
        <translation>Il est arrivé, mais votre programme ne peut pas le déchiffrer. Réessayez ; s’il est encore refusé, demandez un nouveau code.</translation>
    </message>
    <message>
        <source>Debrief {number} has no text yet, so there is nothing to send. Transcribe it, or write its notes, then finish it.</source>
        <translation>Le débriefing {number} n’a pas encore de texte, il n’y a donc rien à envoyer. Transcrivez-le, ou écrivez ses notes, puis terminez-le.</translation>
    </message>
    <message>
        <source>What arrived is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Send it again.</source>
        <translation>Ce qui est arrivé est endommagé, ou n’a pas été fait par Fieldscribe, et n’a pas été lu. Rien n’a été changé. Envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>This debrief is too large to be sent: it may have {most} KB at most. Nothing was sent. Shorten its notes, or split it.</source>
        <translation>Ce débriefing est trop volumineux pour être envoyé : {most} Ko au plus. Rien n’a été envoyé. Raccourcissez ses notes, ou divisez-le.</translation>
    </message>
    <message>
        <source>What arrived was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It was left as it is. Install the newest version of Fieldscribe to read it.</source>
        <translation>Ce qui est arrivé vient d’une version plus récente de Fieldscribe (format {found} ; cette version connaît {known}). Il a été laissé tel quel. Installez la version la plus récente de Fieldscribe pour le lire.</translation>
    </message>
    <message>
        <source>What arrived was not signed by the one it claims to come from, and was not read. Nothing was changed. Check where it comes from, then register the sender again.</source>
        <translation>Ce qui est arrivé n’a pas été signé par l’expéditeur indiqué et n’a pas été lu. Rien n’a été changé. Vérifiez d’où cela vient, puis inscrivez de nouveau l’expéditeur.</translation>
    </message>
    <message>
        <source>What arrived was compressed with a word list that this version of Fieldscribe does not have ({which}). It was left as it is. Install the newest version of Fieldscribe to read it.</source>
        <translation>Ce qui est arrivé a été comprimé avec une liste de mots que cette version de Fieldscribe n’a pas ({which}). Il a été laissé tel quel. Installez la version la plus récente de Fieldscribe pour le lire.</translation>
    </message>
    <message>
        <source>What arrived contains only the changes since bundle {sequence}, which is not here. It was left as it is. Send the whole debrief again.</source>
        <translation>Ce qui est arrivé ne contient que les changements depuis l’envoi {sequence}, qui n’est pas ici. Il a été laissé tel quel. Envoyez de nouveau le débriefing entier.</translation>
    </message>
    <message>
        <source>What arrived is encrypted for another recipient and cannot be read here. It was left as it is. Open it where the key of the organisation is kept.</source>
        <translation>Ce qui est arrivé est chiffré pour un autre destinataire et ne peut pas être lu ici. Il a été laissé tel quel. Ouvrez-le là où se trouve la clé de l’organisation.</translation>
    </message>
    <message>
        <source>This acknowledgement is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Ask for it again.</source>
        <translation>Cet accusé de réception est endommagé, ou n’a pas été fait par Fieldscribe, et n’a pas été lu. Rien n’a été changé. Demandez-le de nouveau.</translation>
    </message>
    <message>
        <source>This code is not complete or has a typing mistake. Compare it with what you were given.</source>
        <translation>Ce code est incomplet ou contient une faute de frappe. Comparez-le avec celui que vous avez reçu.</translation>
    </message>
    <message>
        <source>what was received</source>
        <translation>ce qui a été reçu</translation>
    </message>
    <message>
        <source>it is missing the weights {name}</source>
        <translation>il y manque les poids {name}</translation>
    </message>
    <message>
        <source>it contains more than numbers, which might be harmful, or it is damaged</source>
        <translation>il contient autre chose que des nombres, ce qui peut être dangereux, ou il est endommagé</translation>
    </message>
    <message>
        <source>its weights {name} do not fit the rest of the model</source>
        <translation>ses poids {name} ne correspondent pas au reste du modèle</translation>
    </message>
    <message>
        <source>its weights {name} are infinite or no numbers</source>
        <translation>ses poids {name} sont infinis ou ne sont pas des nombres</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>le modèle</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>il est beaucoup trop grand</translation>
    </message>
    <message>
        <source>it does not have the form of one</source>
        <translation>il n’en a pas la forme</translation>
    </message>
    <message>
        <source>its certificate is not trusted; are the date and the time of this computer right?</source>
        <translation>son certificat n’est pas reconnu ; la date et l’heure de cet ordinateur sont-elles justes ?</translation>
    </message>
    <message>
        <source>no answer came for a long time</source>
        <translation>aucune réponse depuis longtemps</translation>
    </message>
    <message>
        <source>the proxy of this network refuses</source>
        <translation>le serveur mandataire de ce réseau refuse</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>la connexion a échoué</translation>
    </message>
    <message>
        <source>downloading the model</source>
        <translation>le téléchargement du modèle</translation>
    </message>
    <message>
        <source>the server does not continue where it stopped</source>
        <translation>le serveur ne reprend pas là où il s’est arrêté</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>le serveur est occupé</translation>
    </message>
    <message>
        <source>it is not a packed model</source>
        <translation>ce n’est pas un modèle empaqueté</translation>
    </message>
    <message>
        <source>it claims to hold far more than it can</source>
        <translation>il prétend contenir bien plus que ce qui est possible</translation>
    </message>
    <message>
        <source>it does not have the form of a packed model</source>
        <translation>il n’a pas la forme d’un modèle empaqueté</translation>
    </message>
    <message>
        <source>its weights are not int8</source>
        <translation>ses poids ne sont pas en int8</translation>
    </message>
    <message>
        <source>there is no model.bin in it</source>
        <translation>il ne contient pas de model.bin</translation>
    </message>
    <message>
        <source>there is more than one model in it</source>
        <translation>il contient plusieurs modèles</translation>
    </message>
    <message>
        <source>the names in it lead out of it</source>
        <translation>les noms qu’il contient mènent en dehors de lui</translation>
    </message>
    <message>
        <source>it contains {name} twice</source>
        <translation>il contient {name} deux fois</translation>
    </message>
    <message>
        <source>{name} is only a link to another file</source>
        <translation>{name} n’est qu’un lien vers un autre fichier</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>il est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>The recording was stopped at {time} and continued on {date}.</source>
        <translation>L’enregistrement a été arrêté à {time} et repris le {date}.</translation>
    </message>
    <message>
        <source>Sound file dated {date}</source>
        <translation>Fichier audio du {date}</translation>
    </message>
    <message>
        <source>line {line} has more than {most} dots.</source>
        <translation>la ligne {line} a plus de {most} points.</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>L’envoi est en pause.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Cet ordinateur n’est connecté à aucun réseau.</translation>
    </message>
    <message>
        <source>The last attempt failed. It is tried again later.</source>
        <translation>Le dernier essai a échoué. Un nouvel essai aura lieu plus tard.</translation>
    </message>
    <message>
        <source>This network may cost money, and the data budget is 0.</source>
        <translation>Ce réseau peut être payant, et le budget de données est de 0.</translation>
    </message>
    <message>
        <source>1 hour of talk takes about {duration}</source>
        <translation>1 heure de parole prend environ {duration}</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>convient</translation>
    </message>
    <message>
        <source>The speed of this computer has not been measured yet.</source>
        <translation>La vitesse de cet ordinateur n’a pas encore été mesurée.</translation>
    </message>
    <message>
        <source>{time}; {download}; {fits}</source>
        <translation>{time} ; {download} ; {fits}</translation>
    </message>
    <message>
        <source>how long an hour of talk takes is not known</source>
        <translation>la durée pour une heure de parole n’est pas connue</translation>
    </message>
    <message>
        <source>this computer has too little memory for it</source>
        <translation>cet ordinateur n’a pas assez de mémoire pour lui</translation>
    </message>
    <message>
        <source>there is too little free space on the disk for it</source>
        <translation>il n’y a pas assez de place libre sur le disque pour lui</translation>
    </message>
    <message>
        <source>fits, but is more than what is left of this month&apos;s data budget</source>
        <translation>convient, mais dépasse ce qui reste du forfait de données de ce mois</translation>
    </message>
    <message>
        <source>{model} is the largest of the models that keep up with speech on this computer. Larger models make fewer mistakes.</source>
        <translation>{model} est le plus grand des modèles qui suivent le rythme de la parole sur cet ordinateur. Les grands modèles font moins d’erreurs.</translation>
    </message>
    <message>
        <source>It does not know {language}.</source>
        <translation>Il ne connaît pas cette langue : {language}.</translation>
    </message>
    <message>
        <source>It is known to write {language} badly. Ask your programme for a model made for {language}.</source>
        <translation>Il est connu pour mal écrire cette langue : {language}. Demandez à votre programme un modèle fait pour elle ({language}).</translation>
    </message>
    <message>
        <source>It wrote about {wrong} of 100 words wrong in {language}.</source>
        <translation>Il a écrit faux environ {wrong} mots sur 100 dans cette langue : {language}.</translation>
    </message>
    <message>
        <source>How well it writes {language} is not known. Try it with a short recording first.</source>
        <translation>On ne sait pas s’il écrit bien cette langue : {language}. Essayez-le d’abord avec un enregistrement court.</translation>
    </message>
    <message>
        <source>None of the models in the list fits this computer and these languages.</source>
        <translation>Aucun modèle de la liste ne convient à cet ordinateur et à ces langues.</translation>
    </message>
    <message>
        <source>{model} is the fastest of the models that fit: on this computer 1 hour of talk takes about {duration}.</source>
        <translation>{model} est le plus rapide des modèles qui conviennent : sur cet ordinateur, 1 heure de parole prend environ {duration}.</translation>
    </message>
    <message>
        <source>Of the models that keep up with speech on this computer, {model} makes the fewest mistakes in published tests: about {wrong} of 100 words ({on}).</source>
        <translation>Parmi les modèles qui suivent le rythme de la parole sur cet ordinateur, {model} fait le moins d’erreurs dans les tests publiés : environ {wrong} mots sur 100 ({on}).</translation>
    </message>
    <message>
        <source>it is on this computer</source>
        <translation>il est sur cet ordinateur</translation>
    </message>
    <message>
        <source>{size} MB to download</source>
        <translation>{size} Mo à télécharger</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>la liste des modèles</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>the server answers with error {status}</source>
        <translation>le serveur répond par l’erreur {status}</translation>
    </message>
    <message>
        <source>the file {name} is not the one that the list of models names</source>
        <translation>le fichier {name} n’est pas celui qu’indique la liste des modèles</translation>
    </message>
    <message>
        <source>The title is the name of the sound file, and is sent.</source>
        <translation>Le titre est le nom du fichier audio, et il est envoyé.</translation>
    </message>
    <message>
        <source>Part of the recording is not transcribed yet.</source>
        <translation>Une partie de l’enregistrement n’est pas encore transcrite.</translation>
    </message>
    <message>
        <source>One word is uncertain.</source>
        <translation>Un mot est incertain.</translation>
    </message>
    <message>
        <source>{count} words are uncertain.</source>
        <translation>{count} mots sont incertains.</translation>
    </message>
    <message>
        <source>One passage should be listened to again.</source>
        <translation>Un passage devrait être réécouté.</translation>
    </message>
    <message>
        <source>{count} passages should be listened to again.</source>
        <translation>{count} passages devraient être réécoutés.</translation>
    </message>
    <message>
        <source>One passage has no speaker.</source>
        <translation>Un passage n’a pas d’intervenant.</translation>
    </message>
    <message>
        <source>{count} passages have no speaker.</source>
        <translation>{count} passages n’ont pas d’intervenant.</translation>
    </message>
    <message>
        <source>One action has no owner.</source>
        <translation>Une action n’a pas de responsable.</translation>
    </message>
    <message>
        <source>{count} actions have no owner.</source>
        <translation>{count} actions n’ont pas de responsable.</translation>
    </message>
    <message>
        <source>{name}: the missing sound of this debrief was found again.</source>
        <translation>{name} : le son manquant de ce débriefing a été retrouvé.</translation>
    </message>
    <message>
        <source>The file {file} of this model is not what it was when the model was added: the disk may be failing, or someone changed it. Download the model again, or add it again from where you got it.</source>
        <translation>Le fichier {file} de ce modèle n’est plus ce qu’il était quand le modèle a été ajouté : le disque est peut-être défaillant, ou quelqu’un l’a modifié. Téléchargez de nouveau le modèle, ou ajoutez-le de nouveau à partir de sa source.</translation>
    </message>
    <message>
        <source>adding the model</source>
        <translation>l’ajout du modèle</translation>
    </message>
    <message>
        <source>the packed model</source>
        <translation>le modèle empaqueté</translation>
    </message>
    <message>
        <source>it is neither a packed model nor a ZIP file</source>
        <translation>ce n’est ni un modèle empaqueté ni un fichier ZIP</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Sound is missing at</source>
        <translation>Il manque du son à</translation>
    </message>
    <message>
        <source>Recording continued at</source>
        <translation>Enregistrement repris à</translation>
    </message>
    <message>
        <source>Length of the recording</source>
        <translation>Durée de l’enregistrement</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The model wrote</source>
        <translation>Le modèle a écrit</translation>
    </message>
    <message>
        <source>restoring the model</source>
        <translation>la restauration du modèle</translation>
    </message>
    <message>
        <source>an authority, a certificate and a key are needed for it</source>
        <translation>il faut pour cela une autorité, un certificat et une clé</translation>
    </message>
    <message>
        <source>it does not answer, or refuses the certificates</source>
        <translation>il ne répond pas, ou refuse les certificats</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>la connexion a été perdue</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>L’envoi a été arrêté.</translation>
    </message>
    <message>
        <source>the recordings</source>
        <translation>les enregistrements</translation>
    </message>
    <message>
        <source>the recordings themselves are there</source>
        <translation>les enregistrements eux-mêmes s’y trouvent</translation>
    </message>
    <message>
        <source>measuring the speed of this computer</source>
        <translation>la mesure de la vitesse de cet ordinateur</translation>
    </message>
    <message>
        <source>The recording “{title}” of {date} in {path} belongs to no debrief. To add it to the library: fieldscribe recover</source>
        <translation>L’enregistrement « {title} » du {date} dans {path} n’appartient à aucun débriefing. Pour l’ajouter à la bibliothèque : fieldscribe recover</translation>
    </message>
    <message>
        <source>{path} belongs to no debrief and contains no readable sound. To delete it: fieldscribe recover --delete {name}</source>
        <translation>{path} n’appartient à aucun débriefing et ne contient aucun son lisible. Pour le supprimer : fieldscribe recover --delete {name}</translation>
    </message>
    <message>
        <source>the list of words</source>
        <translation>la liste de mots</translation>
    </message>
    <message>
        <source>there is no word in it</source>
        <translation>il ne contient aucun mot</translation>
    </message>
    <message>
        <source>it has more than {most} words</source>
        <translation>il a plus de {most} mots</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>ce n’est pas un texte en UTF-8</translation>
    </message>
    <message>
        <source>one of its lines is no word or name</source>
        <translation>une de ses lignes n’est ni un mot ni un nom</translation>
    </message>
    <message>
        <source>Action list</source>
        <translation>Liste des actions</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Questions ouvertes</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Compte rendu complet</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>Ce qui a bien marché</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Ce qu’il faut changer</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nothing has been sent to this programme yet. To begin, choose Send now.</source>
        <translation>Rien n’a encore été envoyé à ce programme. Pour commencer, choisissez Envoyer maintenant.</translation>
    </message>
    <message>
        <source>It is sent after the quiet hours.</source>
        <translation>L’envoi se fera après les heures calmes.</translation>
    </message>
    <message>
        <source>Too little is left of this month&apos;s data budget.</source>
        <translation>Il reste trop peu du budget de données de ce mois.</translation>
    </message>
    <message>
        <source>It is larger than your programme allows. Ask your programme to allow more, then try again.</source>
        <translation>Il est plus volumineux que votre programme ne le permet. Demandez à votre programme d’autoriser plus, puis réessayez.</translation>
    </message>
    <message>
        <source>GAS</source>
        <translation>GAS</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Objectifs d’apprentissage</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>Recueillir</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Analyse: what went well</source>
        <translation>Analyser : ce qui a bien marché</translation>
    </message>
    <message>
        <source>Analyse: what to change</source>
        <translation>Analyser : ce qu’il faut changer</translation>
    </message>
    <message>
        <source>Analyse: questions</source>
        <translation>Analyser : questions</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Summarise: actions</source>
        <translation>Résumer : actions</translation>
    </message>
    <message>
        <source>Other notes</source>
        <translation>Autres notes</translation>
    </message>
    <message>
        <source>Summary for the programme office</source>
        <translation>Résumé pour le bureau du programme</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Dans leurs propres mots</translation>
    </message>
    <message>
        <source>PEARLS</source>
        <translation>PEARLS</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Analysis: what went well</source>
        <translation>Analyse : ce qui a bien marché</translation>
    </message>
    <message>
        <source>Analysis: what to change</source>
        <translation>Analyse : ce qu’il faut changer</translation>
    </message>
    <message>
        <source>Analysis: questions</source>
        <translation>Analyse : questions</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Summary: actions</source>
        <translation>Synthèse : actions</translation>
    </message>
    <message>
        <source>Plus / Delta</source>
        <translation>Plus / Delta</translation>
    </message>
    <message>
        <source>Plus: what went well</source>
        <translation>Plus : ce qui a bien marché</translation>
    </message>
    <message>
        <source>Delta: what to change</source>
        <translation>Delta : ce qu’il faut changer</translation>
    </message>
    <message>
        <source>Transcript only</source>
        <translation>Transcription seule</translation>
    </message>
    <message>
        <source>the clip</source>
        <translation>l’extrait sonore</translation>
    </message>
    <message>
        <source>the decoded sound</source>
        <translation>le son décodé</translation>
    </message>
    <message>
        <source>a copy of the sound file</source>
        <translation>une copie du fichier audio</translation>
    </message>
    <message>
        <source>There is no file {name}. Check the name, and that the memory card or USB stick is plugged in.</source>
        <translation>Il n’y a pas de fichier {name}. Vérifiez le nom, et que la carte mémoire ou la clé USB est branchée.</translation>
    </message>
    <message>
        <source>{name} is empty: it has 0 bytes. If the original is still on the phone or the recorder, copy it from there again.</source>
        <translation>{name} est vide&#xa0;: il a 0 octet. Si l’original est encore sur le téléphone ou l’enregistreur, copiez-le de là encore une fois.</translation>
    </message>
    <message>
        <source>{name} is not a sound or video file that Fieldscribe can read. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>{name} n’est pas un fichier audio ou vidéo que Fieldscribe sait lire. Le fichier est inchangé. S’il est lu par un autre programme, enregistrez-le de là en MP3, M4A ou WAV.</translation>
    </message>
    <message>
        <source>{name} contains no sound, only pictures. Choose the file that has the sound.</source>
        <translation>{name} ne contient pas de son, seulement des images. Choisissez le fichier qui a le son.</translation>
    </message>
    <message>
        <source>{name} is incomplete: the phone or recorder stopped before it finished the file, or the copy was cut short. Nothing can be read from it. The file is unchanged. If the original is still on the phone, check that it plays there, and copy it again.</source>
        <translation>{name} n’a pas été terminé&#xa0;: le téléphone ou l’enregistreur s’est arrêté avant d’écrire l’index, ou la copie a été coupée. Sans l’index, rien ne peut en être lu. Le fichier est inchangé. Si l’original est encore sur le téléphone, voyez s’il y est lu, et copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is longer than {longest}, or is damaged and only appears to be. The file is unchanged. Cut it into shorter files with another program, and import those.</source>
        <translation>{name} contient plus de {longest} de son, ou est abîmé au point d’en avoir l’air. Le fichier est inchangé. Coupez-le en fichiers plus courts avec un autre programme, et importez ceux-ci.</translation>
    </message>
    <message>
        <source>There is no sound or video file in the folder {name}. Choose another folder, or choose the files themselves.</source>
        <translation>Il n’y a aucun fichier audio ou vidéo dans le dossier {name}. Choisissez-en un autre, ou les fichiers.</translation>
    </message>
    <message>
        <source>Debrief {number} has no finished recording yet, so there is nothing to transcribe. Finish the recording, or import a sound file first.</source>
        <translation>Le débriefing {number} n’a pas encore d’enregistrement terminé, il n’y a donc rien à transcrire. Terminez son enregistrement, ou importez d’abord son fichier audio.</translation>
    </message>
    <message>
        <source>There is no sound to play: the file was moved, or has no sound. The text of the debrief is safe.</source>
        <translation>Il n’y a pas de son à lire ici&#xa0;: le fichier a été déplacé ou n’en contient pas. Les mots du débriefing sont en sûreté.</translation>
    </message>
    <message>
        <source>There is little or no sound between these two times. Nothing was changed. Choose a start within the recording, and an end after it.</source>
        <translation>Il n’y a presque pas de son entre ces deux moments, ou pas du tout. Rien n’a été changé. Choisissez un début dans l’enregistrement et une fin qui vient après.</translation>
    </message>
    <message>
        <source>{name} is the sound of this debrief itself and is not replaced. Nothing was changed. Choose another name for the clip.</source>
        <translation>{name} est le son même de ce débriefing ; aucun extrait n’y est donc écrit. Rien n’a été changé. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A clip can be at most {longest} long. Nothing was saved. Choose a shorter part.</source>
        <translation>Un extrait peut durer {longest} au plus. Rien n’a été écrit. Choisissez un passage plus court.</translation>
    </message>
    <message>
        <source>Clips cannot be saved as {format}. Choose one of: {known}.</source>
        <translation>Les extraits ne s’écrivent pas ainsi&#xa0;: {format}. Choisissez l’un de ceux-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}). Nothing was changed. Copy the file to this computer, and try again with the copy.</source>
        <translation>{name} ne peut pas être lu ({reason}). Rien n’a été changé. Copiez le fichier sur le disque de cet ordinateur, et réessayez avec la copie.</translation>
    </message>
    <message>
        <source>{name} cannot be read. Nothing was changed. Copy the file to this computer, and try again with the copy.</source>
        <translation>{name} ne peut pas être lu. Rien n’a été changé. Copiez le fichier sur le disque de cet ordinateur, et réessayez avec la copie.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a sound file. Choose the sound files themselves.</source>
        <translation>{name} est un dossier, pas un fichier audio. Choisissez les fichiers audio eux-mêmes.</translation>
    </message>
    <message>
        <source>{name} is a device, not a sound file. Choose the sound files themselves.</source>
        <translation>{name} est un appareil, pas un fichier audio. Choisissez les fichiers audio eux-mêmes.</translation>
    </message>
    <message>
        <source>No sound could be read from {name}: its sound ({codec}) is damaged, or of a type that Fieldscribe does not support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>Aucun son n’a pu être lu dans {name}&#xa0;: son contenu audio (du type {codec}) est abîmé ou d’un type que Fieldscribe ne connaît pas. Le fichier est inchangé. S’il est lu par un autre programme, enregistrez-le de là en MP3, M4A ou WAV.</translation>
    </message>
    <message>
        <source>No sound could be read from {name}: its sound is damaged, or of a type that Fieldscribe does not support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>Aucun son n’a pu être lu dans {name}&#xa0;: son contenu audio est abîmé ou d’un type que Fieldscribe ne connaît pas. Le fichier est inchangé. S’il est lu par un autre programme, enregistrez-le de là en MP3, M4A ou WAV.</translation>
    </message>
    <message>
        <source>a file without an ending such as .mp3</source>
        <translation>fichier sans suffixe</translation>
    </message>
    <message>
        <source>The app cannot be opened: the desktop part of Fieldscribe, or a system library that it needs, is not installed. Your debriefs are safe, and all commands work without it. To install the desktop part: pip install &quot;fieldscribe[desktop]&quot;. To install the libraries on Debian and Ubuntu: sudo apt install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0.</source>
        <translation>L’application ne peut pas s’ouvrir : la partie fenêtres de Fieldscribe, ou une bibliothèque du système dont elle a besoin, n’est pas installée. Vos débriefings sont en sûreté, et toutes les commandes marchent sans elle. Pour installer la partie fenêtres : pip install &quot;fieldscribe[desktop]&quot;. Pour installer les bibliothèques sur Debian et Ubuntu : sudo apt install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0.</translation>
    </message>
    <message>
        <source>There is no screen to open the app on. Your debriefs are safe. Start Fieldscribe from a desktop, or use its commands: fieldscribe --help.</source>
        <translation>Il n’y a pas d’écran pour montrer la fenêtre. Vos débriefings sont en sûreté. Lancez Fieldscribe depuis un bureau, ou utilisez ses commandes&#xa0;: fieldscribe --help.</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Another program is using the library {path}. Nothing was changed. Wait a moment and try again. If this keeps happening, close other windows of Fieldscribe.</source>
        <translation>Un autre programme utilise en ce moment la bibliothèque {path}. Rien n’a été changé. Attendez un instant et réessayez&#xa0;; si cela dure, fermez les autres fenêtres de Fieldscribe.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It was left as it is. Install the newest version of Fieldscribe to open it.</source>
        <translation>La bibliothèque {path} a été écrite par un Fieldscribe plus récent (son format est {found}, celui-ci connaît {known}). Elle a été laissée telle quelle. Installez le Fieldscribe le plus récent pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The library {path} cannot be reached: the disk or folder does not respond. What was saved before is untouched. Check that the disk is connected and working, then try again.</source>
        <translation>La bibliothèque {path} n’est pas accessible&#xa0;: le disque ou le dossier n’a pas répondu comme il faut. Ce qui était sauvegardé n’est pas touché. Vérifiez que le disque est branché et marche, puis réessayez.</translation>
    </message>
    <message>
        <source>The debrief that this belongs to is no longer in the library. Nothing was changed.</source>
        <translation>Ce à quoi ceci appartient n’est plus dans la bibliothèque. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Recording {number} is not in the library. Nothing was changed.</source>
        <translation>L’enregistrement {number} n’est pas dans la bibliothèque, ou n’y est plus. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This text has been changed elsewhere, so your last step could not be done. Check the text as it is now.</source>
        <translation>Autre chose a modifié ce texte entre-temps ; la dernière étape n’a donc pas pu être faite. Regardez le texte tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>there is already a different file</source>
        <translation>un autre fichier s’y trouve</translation>
    </message>
    <message>
        <source>Passage {number} is not in the library. Nothing was changed.</source>
        <translation>Le passage {number} n’est pas dans la bibliothèque, ou n’y est plus. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Job {number} is {state} and cannot become {wanted}. Nothing was changed.</source>
        <translation>La tâche {number} est dans l’état «&#xa0;{state}&#xa0;» et ne peut pas passer à «&#xa0;{wanted}&#xa0;». Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no setting named {name}.</source>
        <translation>Il n’y a pas de réglage nommé {name}.</translation>
    </message>
    <message>
        <source>The setting {name} must be {wanted}. It was left as it was.</source>
        <translation>Le réglage {name} prend ceci&#xa0;: {wanted}. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The backup {path} could not be read back after it was written, and was removed. The library is unchanged. Check the disk, or choose another one for the backup.</source>
        <translation>La sauvegarde {path} n’a pas pu être relue après l’écriture et a été supprimée. La bibliothèque est inchangée. Vérifiez le disque, ou choisissez-en un autre pour la sauvegarde.</translation>
    </message>
    <message>
        <source>There is already a model named {name}. It was left as it is. Give the new one another name.</source>
        <translation>Un modèle nommé {name} est déjà là. Il a été laissé tel quel. Donnez un autre nom au nouveau.</translation>
    </message>
    <message>
        <source>There is no model folder at {folder}. Your debriefs are safe. Choose another model, or add it again.</source>
        <translation>Il n’y a pas de dossier de modèle à {folder}. Vos débriefings sont en sûreté. Choisissez un autre modèle ou ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {lack}. Get a complete copy of the folder, and add it again.</source>
        <translation>Le modèle dans {folder} ne peut pas être utilisé&#xa0;: {lack}. Procurez-vous à nouveau le dossier, entier, et ajoutez-le encore une fois.</translation>
    </message>
    <message>
        <source>This model does not know the language {language}. Nothing was changed. Choose another language, or a model for many languages.</source>
        <translation>Ce modèle ne sait pas transcrire la langue {language}. Rien n’a été changé. Choisissez une autre langue, ou un modèle pour plusieurs langues.</translation>
    </message>
    <message>
        <source>This model does not know the language that was chosen. Nothing was changed. Choose another language, or a model for many languages.</source>
        <translation>Ce modèle ne sait pas transcrire la langue choisie. Rien n’a été changé. Choisissez une autre langue, ou un modèle pour plusieurs langues.</translation>
    </message>
    <message>
        <source>Debrief {number} is being recorded or transcribed. Nothing was deleted. Wait until that is finished, or stop it first.</source>
        <translation>Le débriefing {number} est en train d’être enregistré ou transcrit. Rien n’a été supprimé. Attendez la fin, ou arrêtez d’abord.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} is still needed: it is not fully transcribed, or it is in use. It was left where it is.</source>
        <translation>Le son du débriefing {number} est encore nécessaire&#xa0;: il n’est pas transcrit jusqu’au bout, ou il est utilisé. Il a été laissé où il est.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} could not be removed from the disk yet ({reason}). It can no longer be played here, and Fieldscribe removes it the next time it starts.</source>
        <translation>Le son du débriefing {number} n’a pas encore pu être retiré du disque ({reason}). Personne ne peut plus l’écouter ici, et Fieldscribe le retirera à son prochain démarrage.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} was moved to Recently deleted on {day}, as set in the settings. Its text is safe. Restore the sound from there to play or transcribe it.</source>
        <translation>Le son du débriefing {number} a été déplacé dans Supprimés récemment le {day}, selon les réglages. Son texte est en sûreté. Restaurez-y le son pour l’écouter ou le transcrire.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} was deleted on {day}, as set in the settings. Its text and its moments are kept.</source>
        <translation>Le son du débriefing {number} a été supprimé le {day}, selon les réglages. Son texte et ses moments sont gardés.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {number} characters. Nothing was changed. Choose a longer one, such as three words.</source>
        <translation>Une phrase secrète a {number} caractères au moins. Rien n’a été changé. Choisissez-en une plus longue, par exemple trois mots.</translation>
    </message>
    <message>
        <source>The stored passphrase is damaged, so no passphrase will be accepted. Your debriefs are safe. To remove it and then set a new one: fieldscribe passphrase remove</source>
        <translation>Ce qui est gardé de la phrase secrète est abîmé, aucune phrase ne peut donc convenir. Vos débriefings sont en sûreté. Supprimez la phrase secrète, puis définissez-en une nouvelle, avec&#xa0;: fieldscribe passphrase remove</translation>
    </message>
    <message>
        <source>The transcription</source>
        <translation>La transcription</translation>
    </message>
    <message>
        <source>The text written so far is safe.</source>
        <translation>Le texte déjà écrit est en sûreté.</translation>
    </message>
    <message>
        <source>Choose a smaller model or close other programs, then press Resume in the queue.</source>
        <translation>Choisissez un modèle plus petit ou fermez d’autres programmes, puis appuyez sur Reprendre dans la file.</translation>
    </message>
    <message>
        <source>Press Resume in the queue to continue where it stopped.</source>
        <translation>Appuyez sur Reprendre dans la file pour continuer là où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>Reading the sound file</source>
        <translation>La lecture du fichier audio</translation>
    </message>
    <message>
        <source>The file itself is unchanged.</source>
        <translation>Le fichier lui-même est inchangé.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, the file may be damaged: convert it with another program first.</source>
        <translation>Réessayez&#xa0;; si cela se reproduit, le fichier est abîmé&#xa0;: convertissez-le d’abord avec un autre programme.</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>L’enregistrement</translation>
    </message>
    <message>
        <source>Everything up to the last second or two is safe.</source>
        <translation>Tout est en sûreté, sauf peut-être la dernière seconde ou deux.</translation>
    </message>
    <message>
        <source>Close other programs, then start a new recording.</source>
        <translation>Fermez d’autres programmes, puis commencez un nouvel enregistrement.</translation>
    </message>
    <message>
        <source>Start a new recording. The interrupted one is repaired automatically.</source>
        <translation>Commencez un nouvel enregistrement. Celui qui a été interrompu est réparé automatiquement.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Arrêté, comme vous l’avez demandé.</translation>
    </message>
    <message>
        <source>{work} ended unexpectedly. {safe} {again}</source>
        <translation>{work}&#xa0;: fin inattendue. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} needs a newer processor than this computer has. {safe} Use another computer.</source>
        <translation>{work} demande un processeur plus récent que celui de cet ordinateur. {safe} Utilisez un autre ordinateur.</translation>
    </message>
    <message>
        <source>{work} failed. {safe} {again}</source>
        <translation>{work}&#xa0;: une panne s’est produite. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} stopped responding. {safe} {again}</source>
        <translation>{work} ne répond plus. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} could not be started. {safe} Restart the computer. If that does not help, install Fieldscribe again.</source>
        <translation>{work} n’a pas pu commencer. {safe} Redémarrez l’ordinateur&#xa0;; si cela n’aide pas, installez Fieldscribe à nouveau.</translation>
    </message>
    <message>
        <source>{work} was stopped by the computer, most likely because it ran out of memory. {safe} {lighter}</source>
        <translation>{work}&#xa0;: l’ordinateur y a mis fin, très probablement faute de mémoire. {safe} {lighter}</translation>
    </message>
    <message>
        <source>{work} ran out of memory. {safe} {lighter}</source>
        <translation>{work} a manqué de mémoire. {safe} {lighter}</translation>
    </message>
    <message>
        <source>Fieldscribe cannot use the sound system of this computer, so it can neither record nor play. Importing sound files works. On Linux, install the package libportaudio2, then start Fieldscribe again.</source>
        <translation>Fieldscribe n’atteint pas le système audio de cet ordinateur, il ne peut donc ni enregistrer ni lire. Importer des fichiers audio marche. Sous Linux, installez le paquet libportaudio2, puis relancez Fieldscribe.</translation>
    </message>
    <message>
        <source>There is no microphone. Plug one in, or record with a phone and import the file.</source>
        <translation>Il n’y a pas de microphone. Branchez-en un, ou enregistrez avec un téléphone et importez le fichier.</translation>
    </message>
    <message>
        <source>There is no microphone named {name}. Plug it in, or choose one of these: {known}.</source>
        <translation>Il n’y a pas de microphone nommé {name}. Branchez-le, ou choisissez l’un de ceux-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The microphone {name} could not be opened. Another program may be using it, or the privacy settings of the computer may not allow it. Close other programs, check the settings, then try again.</source>
        <translation>Le microphone {name} n’a pas pu être ouvert. Un autre programme l’utilise peut-être, ou les réglages de confidentialité de l’ordinateur l’interdisent. Fermez d’autres programmes, regardez les réglages, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is too full to record. What is on it is safe. Free at least 100 MB, then start again.</source>
        <translation>Le disque est trop plein pour enregistrer. Ce qui s’y trouve est en sûreté. Faites de la place, au moins 100 Mo pour un débriefing, puis recommencez.</translation>
    </message>
    <message>
        <source>An interrupted recording could not be repaired yet: the disk is full, or Fieldscribe may not write to it. Nothing of the recording is lost. Free some space on the disk, then start Fieldscribe again.</source>
        <translation>Un enregistrement interrompu n’a pas encore pu être réparé, faute de place ou du droit d’écrire. Il est laissé tel quel, rien n’en est perdu. Faites de la place sur le disque, puis relancez Fieldscribe.</translation>
    </message>
    <message>
        <source>There is no loudspeaker or headphone to play on. Plug one in and try again. The recording is safe.</source>
        <translation>Il n’y a ni haut-parleur ni casque pour écouter. Branchez-en un et réessayez&#xa0;; l’enregistrement est intact.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot save documents as {name}. Choose one of: {known}.</source>
        <translation>Fieldscribe ne sait pas écrire de documents en {name}. Choisissez l’un de ceux-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no report template {name}. Nothing was saved. Choose one of: {known}.</source>
        <translation>Il n’y a pas de modèle de rapport {name}. Rien n’a été écrit. Choisissez l’un de ceux-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The report template {file} cannot be used: {reason} The other templates are not affected. Correct the file, or remove it.</source>
        <translation>Le modèle de rapport {file} ne peut pas être utilisé&#xa0;: {reason} Les autres modèles ne sont pas touchés. Corrigez-le, ou enlevez le fichier.</translation>
    </message>
    <message>
        <source>The template “{template}” does not suit {format}. Nothing was saved. Choose one of: {suited}.</source>
        <translation>Le modèle «&#xa0;{template}&#xa0;» n’est pas prévu pour {format}. Rien n’a été écrit. Choisissez l’un de ceux-ci&#xa0;: {suited}.</translation>
    </message>
    <message>
        <source>{file} cannot be used as the logo: {reason} The present logo is kept. Choose a PNG or JPEG picture of at most 10 MB.</source>
        <translation>{file} ne peut pas être le logo&#xa0;: {reason} Le logo qui était là reste. Choisissez une image PNG ou JPEG de 10 Mo au plus.</translation>
    </message>
    <message>
        <source>the name contains a character that file names cannot have</source>
        <translation>le nom contient un caractère interdit pour un fichier</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Nothing was saved there, and your debrief is safe. Choose another folder, or plug in the drive again.</source>
        <translation>Il n’y a pas de dossier {folder}. Rien n’a été écrit, et votre débriefing est en sûreté. Choisissez un autre dossier, ou rebranchez le disque.</translation>
    </message>
    <message>
        <source>{path} is not a file, so no document can be saved there. Nothing was changed. Give the name of a file.</source>
        <translation>{path} n’est pas un fichier, aucun document ne peut donc y être écrit. Rien n’a été changé. Donnez un nom de fichier.</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>it is protected, or open in another program</source>
        <translation>protégé, ou ouvert dans un autre programme</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>there is a file where a folder should be</source>
        <translation>un fichier est à la place d’un dossier</translation>
    </message>
    <message>
        <source>the disk failed</source>
        <translation>le disque a eu une défaillance</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>en cours d’utilisation</translation>
    </message>
    <message>
        <source>The disk is too full for {what}. About {megabytes} MB more must be free. Nothing was lost. Free some space and try again.</source>
        <translation>Le disque est trop plein pour {what}. Il faut environ {megabytes} Mo libres de plus. Rien n’a été perdu. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>{name} should be {promised} long, but its sound ends after {found}.</source>
        <translation>{name} devrait durer {promised}, mais son contenu s’arrête après {found}.</translation>
    </message>
    <message>
        <source>During recording, {time} of sound was lost.</source>
        <translation>Pendant l’enregistrement, {time} de son ont été perdues.</translation>
    </message>
    <message>
        <source>{name}: one damaged piece of sound could not be read.</source>
        <translation>{name} : un morceau de son endommagé n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>{name}: {count} damaged pieces of sound could not be read.</source>
        <translation>{name} : {count} morceaux de son endommagés n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>No readable sound was found in {folder}. It was left as it is. Copy it elsewhere if you may need it, then delete it.</source>
        <translation>Aucun son lisible n’a été trouvé dans {folder}. Le dossier a été laissé tel quel. Copiez-le ailleurs si vous pouvez en avoir besoin, puis supprimez-le.</translation>
    </message>
    <message>
        <source>This text is too long: a field takes {most} characters at most. Nothing was changed. Shorten the text and try again.</source>
        <translation>Ce texte est trop long : un champ accepte au plus {most} caractères. Rien n’a été changé. Raccourcissez le texte et réessayez.</translation>
    </message>
    <message>
        <source>Another Fieldscribe (process {number}) is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</source>
        <translation>Un autre Fieldscribe (processus {number}) traite déjà cette file. Il transcrira tout ce qui attend, ceci compris. Laissez-le terminer, ou fermez-le d’abord.</translation>
    </message>
    <message>
        <source>Another Fieldscribe is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</source>
        <translation>Un autre Fieldscribe traite déjà cette file. Il transcrira tout ce qui attend, ceci compris. Laissez-le terminer, ou fermez-le d’abord.</translation>
    </message>
    <message>
        <source>There is no backup {path}. Nothing was changed. Check the name, and that the USB stick is plugged in.</source>
        <translation>Il n’y a pas de sauvegarde {path}. Rien n’a été changé. Vérifiez le nom, et que la clé USB est branchée.</translation>
    </message>
    <message>
        <source>{path} is not a Fieldscribe backup. Nothing was changed. Choose another file: the names of backups begin with library-.</source>
        <translation>{path} n’est pas une sauvegarde de Fieldscribe. Rien n’a été changé. Choisissez un autre fichier : les noms des sauvegardes commencent par library-.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Nothing was changed. Choose another backup.</source>
        <translation>La sauvegarde {path} est abîmée. Rien n’a été changé. Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer version of Fieldscribe (format {found}; this version knows {known}). Nothing was changed. Install the newest version of Fieldscribe, then restore it.</source>
        <translation>La sauvegarde {path} vient d’une version plus récente de Fieldscribe (format {found} ; cette version connaît {known}). Rien n’a été changé. Installez la version la plus récente de Fieldscribe, puis restaurez-la.</translation>
    </message>
    <message>
        <source>The library is in use. Nothing was changed. Wait until recordings, imports and transcriptions are finished, close other windows of Fieldscribe, then try again.</source>
        <translation>La bibliothèque est utilisée. Rien n’a été changé. Attendez que les enregistrements, importations et transcriptions soient terminés, fermez les autres fenêtres de Fieldscribe, puis réessayez.</translation>
    </message>
    <message>
        <source>The model {name} was not removed: recordings that are waiting or in progress use it. Let them finish, or cancel them, then remove it.</source>
        <translation>Le modèle {name} n’a pas été supprimé : des enregistrements en attente ou en cours l’utilisent. Laissez-les se terminer, ou annulez-les, puis supprimez-le.</translation>
    </message>
    <message>
        <source>The starter model is part of Fieldscribe and cannot be removed. Nothing was changed.</source>
        <translation>Le modèle de départ fait partie de Fieldscribe et ne peut pas être supprimé. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The model {model} failed during transcription. The text written so far is safe. Choose another model, or remove {model} and add a complete copy of it.</source>
        <translation>Le modèle {model} a échoué pendant la transcription. Le texte déjà écrit est en sûreté. Choisissez un autre modèle, ou supprimez {model} et ajoutez-en une copie complète.</translation>
    </message>
    <message>
        <source>The test of the model</source>
        <translation>L’essai du modèle</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Close other programs and add it again, or choose a smaller model.</source>
        <translation>Fermez d’autres programmes et ajoutez-le à nouveau, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>This recording cannot be continued: Fieldscribe must have recorded it on this computer, and its sound must still be here. Nothing was changed. Start a new recording instead.</source>
        <translation>Cet enregistrement ne peut pas être continué : il doit avoir été fait par Fieldscribe sur cet ordinateur, et son fichier audio doit encore être ici. Rien n’a été changé. Commencez plutôt un nouvel enregistrement.</translation>
    </message>
    <message>
        <source>The document {path} was saved. Only the list does not show yet that the report is done, because the library was busy or its disk is full. Export again later to update the list.</source>
        <translation>Le document {path} a été enregistré. Seule la liste ne montre pas encore que le rapport est fait, car la bibliothèque était occupée ou son disque est plein. Exportez à nouveau plus tard pour mettre la liste à jour.</translation>
    </message>
    <message>
        <source>The disk is too full for {what}. Nothing was lost. Free some space and try again.</source>
        <translation>Le disque est trop plein. Il faut de la place pour {what}. Rien de ce qui était là n’est perdu. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot write to {path} ({reason}). Nothing was changed. Choose another folder, or ask for permission to write there.</source>
        <translation>Fieldscribe n’a pas le droit d’écrire dans {path} ({reason}). Rien n’a été changé. Choisissez un autre dossier, ou demandez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot write to {path}. Nothing was changed. Choose another folder, or ask for permission to write there.</source>
        <translation>Fieldscribe n’a pas le droit d’écrire dans {path}. Rien n’a été changé. Choisissez un autre dossier, ou demandez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>le disque a refusé</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>la sauvegarde</translation>
    </message>
    <message>
        <source>The file is damaged: {found}.</source>
        <translation>Le fichier est abîmé&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>A row of {table} refers to a row of {parent} that does not exist.</source>
        <translation>Une ligne de {table} appartient à une ligne de {parent} qui n’est pas là.</translation>
    </message>
    <message>
        <source>that is the library itself</source>
        <translation>la bibliothèque elle-même est là</translation>
    </message>
    <message>
        <source>The search index does not match the text. To rebuild it: fieldscribe library repair</source>
        <translation>L’index de recherche ne correspond pas au texte. Pour le reconstruire : fieldscribe library repair</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>la bibliothèque</translation>
    </message>
    <message>
        <source>it contains a model of another type ({kind}), not Whisper</source>
        <translation>il contient un modèle d’un autre type ({kind}), pas Whisper</translation>
    </message>
    <message>
        <source>model.bin is missing parts of a Whisper model</source>
        <translation>il manque à model.bin des parties d’un modèle Whisper</translation>
    </message>
    <message>
        <source>its vocabulary ({there} entries) belongs to another model ({wanted} entries)</source>
        <translation>son vocabulaire ({there} entrées) appartient à un autre modèle ({wanted})</translation>
    </message>
    <message>
        <source>{name} belongs to another model ({told} mel bands instead of {wanted})</source>
        <translation>{name} appartient à un autre modèle ({told} bandes, le modèle en a {wanted})</translation>
    </message>
    <message>
        <source>{name} asks for windows of {found} seconds, but this model allows {shortest} to {longest}</source>
        <translation>{name} demande des fenêtres de {found} secondes, mais ce modèle permet {shortest} à {longest}</translation>
    </message>
    <message>
        <source>{name} does not contain what it should</source>
        <translation>{name} ne contient pas ce qu’il devrait</translation>
    </message>
    <message>
        <source>its tokenizer and its vocabulary belong to different models</source>
        <translation>son tokenizer et son vocabulaire appartiennent à des modèles différents</translation>
    </message>
    <message>
        <source>the file vocabulary.json (or vocabulary.txt) is missing</source>
        <translation>le fichier vocabulary.json (ou vocabulary.txt) manque</translation>
    </message>
    <message>
        <source>{name} is not a list of words</source>
        <translation>{name} n’est pas une liste de mots</translation>
    </message>
    <message>
        <source>the file {name} is missing</source>
        <translation>le fichier {name} manque</translation>
    </message>
    <message>
        <source>model.bin cannot be read, {reason}</source>
        <translation>model.bin ne peut pas être lu, {reason}</translation>
    </message>
    <message>
        <source>the file {name}, which this model needs, is missing</source>
        <translation>le fichier {name} manque, et ce modèle en a besoin</translation>
    </message>
    <message>
        <source>{name} asks for {field} {found}, which no Whisper model has</source>
        <translation>{name} demande {field} {found}, ce qu’aucun modèle Whisper n’a</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} est abîmé</translation>
    </message>
    <message>
        <source>{name} is far too large</source>
        <translation>{name} est beaucoup trop grand</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} ne peut pas être lu</translation>
    </message>
    <message>
        <source>it is not a CTranslate2 model, or its version is not supported</source>
        <translation>ce n’est pas un modèle CTranslate2, ou sa version n’est pas prise en charge</translation>
    </message>
    <message>
        <source>it is longer than its own header says</source>
        <translation>il est plus long que ce que dit son propre en-tête</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est abîmé</translation>
    </message>
    <message>
        <source>it is incomplete: it has {size} bytes instead of at least {needed}</source>
        <translation>il est coupé&#xa0;: {size} octets sont là, il en faut au moins {needed}</translation>
    </message>
    <message>
        <source>it is incomplete or damaged</source>
        <translation>il est coupé ou abîmé</translation>
    </message>
    <message>
        <source>copying the model</source>
        <translation>la copie du modèle</translation>
    </message>
    <message>
        <source>the copy is incomplete; the disk or the stick may be failing</source>
        <translation>la copie n’est pas entière, le disque ou la clé est peut-être en train de lâcher</translation>
    </message>
    <message>
        <source>the file {name}</source>
        <translation>le fichier {name}</translation>
    </message>
    <message>
        <source>No enrolled laptop is called {name}. Nothing was changed. To see them all: fieldscribe hub devices</source>
        <translation>Aucun ordinateur portable enregistré ne s’appelle {name}. Rien n’a été modifié. Pour les voir tous : fieldscribe hub devices</translation>
    </message>
    <message>
        <source>Several enrolled laptops are called {name}. Nothing was changed. Give the number of the one that you mean. To see them all: fieldscribe hub devices</source>
        <translation>Plusieurs ordinateurs portables enregistrés s’appellent {name}. Rien n’a été modifié. Donnez le numéro de celui qu’il faut. Pour les voir tous : fieldscribe hub devices</translation>
    </message>
    <message>
        <source>No debrief that came in has a number that begins with {name}. To see all: fieldscribe hub list</source>
        <translation>Aucun débriefing reçu n’a de numéro qui commence par {name}. Pour les voir tous : fieldscribe hub list</translation>
    </message>
    <message>
        <source>The numbers of several debriefs that came in begin with {name}. Give more of it. To see all: fieldscribe hub list</source>
        <translation>Les numéros de plusieurs débriefings reçus commencent par {name}. Donnez-en davantage. Pour les voir tous : fieldscribe hub list</translation>
    </message>
    <message>
        <source>This part of the lab needs {library}, which is not installed. Nothing was changed. Install it with pip install &apos;fieldscribe[lab]&apos;, and run the same command again.</source>
        <translation>Cette partie du laboratoire a besoin de {library}, qui n’est pas installé. Rien n’a été modifié. Installez-le avec pip install &apos;fieldscribe[lab]&apos;, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>The speech in {path} cannot be used: {lack}. Nothing was changed. Put that right, or choose other speech.</source>
        <translation>La parole dans {path} ne peut pas être utilisée : {lack}. Rien n’a été modifié. Corrigez cela, ou choisissez d’autres enregistrements.</translation>
    </message>
    <message>
        <source>The record {path} of a measurement cannot be read: {lack}. It was left as it is. Move it away, and measure again.</source>
        <translation>Le relevé de mesure {path} ne peut pas être lu : {lack}. Il est resté tel quel. Déplacez-le, puis mesurez de nouveau.</translation>
    </message>
    <message>
        <source>No measurement is recorded in {path}. Measure a model first.</source>
        <translation>Aucune mesure n’est relevée dans {path}. Mesurez d’abord un modèle.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, unplug the microphone or headset, or restart the computer.</source>
        <translation>Réessayez. Si cela se reproduit, débranchez le microphone ou le casque, ou redémarrez l’ordinateur.</translation>
    </message>
    <message>
        <source>A code alone does not say where your programme receives debriefs. Enter the whole link that came with the code.</source>
        <translation>Un code seul ne dit pas où votre programme reçoit les débriefings. Saisissez le lien entier qui accompagnait le code.</translation>
    </message>
    <message>
        <source>There is no connection to {host} at the moment. Nothing was lost. Check that the internet works here, then try again.</source>
        <translation>Il n’y a pas de connexion à {host} en ce moment. Rien n’a été perdu. Vérifiez qu’Internet fonctionne ici, puis réessayez.</translation>
    </message>
    <message>
        <source>The network in use cannot be recognised again, so nothing was remembered. Where all networks of this computer are free of charge, set free_network to yes in the settings.</source>
        <translation>Le réseau utilisé ne peut pas être reconnu plus tard : rien n’a été retenu. Si tous les réseaux de cet ordinateur sont gratuits, mettez free_network sur yes dans les réglages.</translation>
    </message>
    <message>
        <source>This network answers in place of {host}, as networks with a login page do. Nothing was lost. Open a web page in your browser and log in to the network, then try again.</source>
        <translation>Ce réseau répond à la place de {host}, comme le font les réseaux avec une page de connexion. Rien n’a été perdu. Ouvrez une page web dans votre navigateur et connectez-vous au réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong: it says {here}. Nothing was sent, and nothing was lost. Set date and time, then try again.</source>
        <translation>L’horloge de cet ordinateur semble fausse : elle indique {here}. Rien n’a été envoyé, et rien n’a été perdu. Réglez la date et l’heure, puis réessayez.</translation>
    </message>
    <message>
        <source>{host} has a problem of its own (answer {status}). Nothing was lost. If it lasts for a day, tell your programme.</source>
        <translation>{host} a un problème de son côté (réponse {status}). Rien n’a été perdu. Si cela dure une journée, prévenez votre programme.</translation>
    </message>
    <message>
        <source>{host} is busy. Nothing was lost. Try again in some minutes.</source>
        <translation>{host} est occupé. Rien n’a été perdu. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>{host} does not understand what this version of Fieldscribe sends. Nothing was lost. Install the newest version of Fieldscribe, then try again.</source>
        <translation>{host} ne comprend pas ce que cette version de Fieldscribe envoie. Rien n’a été perdu. Installez la version la plus récente de Fieldscribe, puis réessayez.</translation>
    </message>
    <message>
        <source>It was withdrawn before, and your programme does not take it again. It stays here.</source>
        <translation>Il a été retiré auparavant, et votre programme ne le reprend pas. Il reste ici.</translation>
    </message>
    <message>
        <source>{path} is the acknowledgement for another computer. Nothing was changed. Choose the file that came back for this one.</source>
        <translation>{path} est l’accusé de réception d’un autre ordinateur. Rien n’a été changé. Choisissez le fichier revenu pour celui-ci.</translation>
    </message>
    <message>
        <source>In {path} there is no acknowledgement for this computer. Nothing was changed, and what waits keeps waiting. Ask your programme to read the files that you wrote, then choose the folder with its answer.</source>
        <translation>Dans {path}, il n’y a pas d’accusé de réception pour cet ordinateur. Rien n’a été changé, et ce qui attend reste en attente. Demandez à votre programme de lire les fichiers que vous avez enregistrés, puis choisissez le dossier qui contient sa réponse.</translation>
    </message>
    <message>
        <source>Debrief {number} is not finished, so nothing of it is sent. Finish it first.</source>
        <translation>Le débriefing {number} n’est pas terminé, donc rien n’en est envoyé. Terminez-le d’abord.</translation>
    </message>
    <message>
        <source>nothing in it says what is spoken</source>
        <translation>rien n’y indique ce qui est dit</translation>
    </message>
    <message>
        <source>the record of the measurement</source>
        <translation>le relevé de la mesure</translation>
    </message>
    <message>
        <source>another version of Fieldscribe wrote it</source>
        <translation>une autre version de Fieldscribe l’a écrit</translation>
    </message>
    <message>
        <source>it does not contain what it should</source>
        <translation>il ne contient pas ce qu’il devrait</translation>
    </message>
    <message>
        <source>a line in it is damaged</source>
        <translation>une ligne y est abîmée</translation>
    </message>
    <message>
        <source>row {number} of {name} names no sound file</source>
        <translation>la ligne {number} de {name} n’indique aucun fichier son</translation>
    </message>
    <message>
        <source>none of the {count} sound files is there, such as {name}</source>
        <translation>aucun des {count} fichiers son n’est là, par exemple {name}</translation>
    </message>
    <message>
        <source>line {number} of {name} is no JSON object</source>
        <translation>la ligne {number} de {name} n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>nothing in it has the {group} {value}</source>
        <translation>rien n’y porte {group} {value}</translation>
    </message>
    <message>
        <source>a list of speech is a CSV, TSV, JSON or JSONL file</source>
        <translation>une liste de paroles est un fichier CSV, TSV, JSON ou JSONL</translation>
    </message>
    <message>
        <source>{name} is listed twice</source>
        <translation>{name} figure deux fois dans la liste</translation>
    </message>
    <message>
        <source>its sound is still packed in {name}: extract that first</source>
        <translation>le son est encore dans l’archive {name} : extrayez-la d’abord</translation>
    </message>
    <message>
        <source>there is no such folder or file</source>
        <translation>ce dossier ou ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>it has no {name} (what it has: {there})</source>
        <translation>il n’y a pas de {name} (ce qu’il y a : {there})</translation>
    </message>
    <message>
        <source>its text is not UTF-8</source>
        <translation>son texte n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>This text was written by the starter model, which is only there to try the program. Do not rely on it: add a real Whisper model for real debriefs.</source>
        <translation>Ce texte a été écrit par le modèle de départ, qui ne sert qu’à essayer le programme. Ne vous y fiez pas : ajoutez un vrai modèle Whisper pour de vrais débriefings.</translation>
    </message>
    <message>
        <source>The whole recording was transcribed.</source>
        <translation>Tout l’enregistrement a été transcrit.</translation>
    </message>
    <message>
        <source>Only a part was transcribed so far.</source>
        <translation>Une partie seulement a été transcrite jusqu’ici.</translation>
    </message>
    <message>
        <source>The recording was transcribed from {start} to {end}; the rest was left out.</source>
        <translation>L’enregistrement a été transcrit de {start} à {end} ; le reste a été laissé de côté.</translation>
    </message>
    <message>
        <source>Written by a computer, with the speech model “{model}”.</source>
        <translation>Écrit par un ordinateur, avec le modèle vocal « {model} ».</translation>
    </message>
    <message>
        <source>Languages: {languages}.</source>
        <translation>Langues : {languages}.</translation>
    </message>
    <message>
        <source>A person changed the words of {n} of {total} passages.</source>
        <translation>Une personne a changé les mots de {n} passages sur {total}.</translation>
    </message>
    <message>
        <source>A person set who speaks in {n} of {total} passages.</source>
        <translation>Une personne a indiqué qui parle dans {n} passages sur {total}.</translation>
    </message>
    <message>
        <source>The computer assigned the speaker in {n} of {total} passages; nobody has confirmed it.</source>
        <translation>L’ordinateur a attribué la personne qui parle dans {n} passages sur {total} ; personne ne l’a confirmé.</translation>
    </message>
    <message>
        <source>Passages that are marked for listening again: {n} of {total}.</source>
        <translation>Passages marqués à réécouter : {n} sur {total}.</translation>
    </message>
    <message>
        <source>The recording was interrupted before it was stopped.</source>
        <translation>L’enregistrement a été interrompu avant d’être arrêté.</translation>
    </message>
    <message>
        <source>This recording ends early. {how}</source>
        <translation>Cet enregistrement se termine trop tôt. {how}</translation>
    </message>
    <message>
        <source>Written by a computer.</source>
        <translation>Écrit par un ordinateur.</translation>
    </message>
    <message>
        <source>The words of these passages are as the computer wrote them.</source>
        <translation>Les mots de ces passages sont tels que l’ordinateur les a écrits.</translation>
    </message>
    <message>
        <source>Passages that should be listened to again: {n} of {total}.</source>
        <translation>Passages à réécouter : {n} sur {total}.</translation>
    </message>
    <message>
        <source>No speech was found.</source>
        <translation>Aucune parole n’a été trouvée.</translation>
    </message>
    <message>
        <source>No transcript yet.</source>
        <translation>Pas encore de transcription.</translation>
    </message>
    <message>
        <source>The transcription is not finished. It reaches {reach} of {whole}.</source>
        <translation>La transcription n’est pas terminée. Elle va jusqu’à {reach} sur {whole}.</translation>
    </message>
    <message>
        <source>The transcription is not finished. It reaches {reach}.</source>
        <translation>La transcription n’est pas terminée. Elle va jusqu’à {reach}.</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Personne non identifiée</translation>
    </message>
    <message>
        <source>{name} (assigned by the computer)</source>
        <translation>{name} (attribué par l’ordinateur)</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>il est vide.</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>il est trop grand.</translation>
    </message>
    <message>
        <source>it is not a PNG or JPEG picture, or it is damaged.</source>
        <translation>ce n’est pas une image PNG ou JPEG, ou elle est abîmée.</translation>
    </message>
    <message>
        <source>it has too many pixels, or it is far too long and thin.</source>
        <translation>l’image a trop de pixels, ou elle est beaucoup plus longue que haute.</translation>
    </message>
    <message>
        <source>the file cannot be read.</source>
        <translation>le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>who: {name}</source>
        <translation>qui : {name}</translation>
    </message>
    <message>
        <source>by when: {date}</source>
        <translation>pour quand : {date}</translation>
    </message>
    <message>
        <source>in recording: {time}</source>
        <translation>dans l’enregistrement : {time}</translation>
    </message>
    <message>
        <source>Marked as: {kinds}</source>
        <translation>Marqué comme : {kinds}</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Débriefing</translation>
    </message>
    <message>
        <source>About this transcript</source>
        <translation>À propos de cette transcription</translation>
    </message>
    <message>
        <source>Please listen to this again.</source>
        <translation>À réécouter, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>À changer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>In recording</source>
        <translation>Dans le son</translation>
    </message>
    <message>
        <source>Debrief report</source>
        <translation>Rapport de débriefing</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitateur</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Marked passages</source>
        <translation>Passages marqués</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} de plus</translation>
    </message>
    <message>
        <source>Marked passage; no note was written.</source>
        <translation>Passage marqué ; aucune note n’a été écrite.</translation>
    </message>
    <message>
        <source>None marked.</source>
        <translation>Rien de marqué.</translation>
    </message>
    <message>
        <source>it is not valid TOML.</source>
        <translation>il n’est pas écrit comme TOML le veut.</translation>
    </message>
    <message>
        <source>its key may contain only lowercase letters, digits and hyphens, as in my-report.</source>
        <translation>sa clé doit être faite de minuscules de a à z, de chiffres et de traits d’union, comme dans my-report.</translation>
    </message>
    <message>
        <source>each section must begin with [[section]].</source>
        <translation>chaque section doit commencer par [[section]].</translation>
    </message>
    <message>
        <source>it has more than {most} sections.</source>
        <translation>il a plus de {most} sections.</translation>
    </message>
    <message>
        <source>it suits no document format; choose some of: {known}.</source>
        <translation>il ne convient à aucun type de document&#xa0;; prenez-en parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>only a section that shows notes can have a part.</source>
        <translation>seule une section qui montre les notes peut avoir une partie.</translation>
    </message>
    <message>
        <source>beside must be true or false, and only {known} can have it.</source>
        <translation>beside doit être true ou false, et seules {known} peuvent l’avoir.</translation>
    </message>
    <message>
        <source>it has the unknown entry {name}; known entries are: {known}.</source>
        <translation>il contient {name}&#xa0;; sont connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{name} must be a text of at most {most} characters.</source>
        <translation>{name} doit être un texte de {most} caractères au plus.</translation>
    </message>
    <message>
        <source>{name} must be one of: {known}.</source>
        <translation>{name} doit être l’un de&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{name} must be a list of some of: {known}.</source>
        <translation>{name} doit être une liste prise parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>it is not a file, or it is larger than 64 kB.</source>
        <translation>ce n’est pas un fichier, ou il dépasse 64 ko.</translation>
    </message>
    <message>
        <source>it is not UTF-8 text.</source>
        <translation>ce n’est pas un texte en UTF-8.</translation>
    </message>
    <message>
        <source>line {line} is not valid TOML.</source>
        <translation>la ligne {line} n’est pas écrite comme TOML le veut.</translation>
    </message>
    <message>
        <source>another template has the key {key}.</source>
        <translation>un autre modèle a la clé {key}.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 seconde</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} secondes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} heures</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>Page # of ##</source>
        <translation>Page # sur ##</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non (yes, no)</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>un nombre entier de {least} à {most}</translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation>des mots séparés par des virgules</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>l’un de {known}</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a file in it is damaged</source>
        <translation>un fichier y est abîmé</translation>
    </message>
    <message>
        <source>the transcription program crashes when it uses it</source>
        <translation>le moteur de transcription n’y résiste pas</translation>
    </message>
    <message>
        <source>the documents</source>
        <translation>les documents</translation>
    </message>
    <message>
        <source>Details for our developers, without any of your text, are in {file}.</source>
        <translation>Ce que nos développeurs doivent savoir, sans rien de vos textes, est dans {file}.</translation>
    </message>
    <message>
        <source>it loads, but cannot transcribe</source>
        <translation>il se charge, mais ne peut pas transcrire</translation>
    </message>
    <message>
        <source>({kind}; no log could be written to {folder}.)</source>
        <translation>({kind}&#xa0;; le journal n’a pas pu être écrit dans {folder}.)</translation>
    </message>
    <message>
        <source>the sound file</source>
        <translation>le fichier audio</translation>
    </message>
    <message>
        <source>removing the model</source>
        <translation>la suppression du modèle</translation>
    </message>
    <message>
        <source>The sound file {path} should have been deleted, but is still there.</source>
        <translation>Le son {path} devait être supprimé et est encore là.</translation>
    </message>
    <message>
        <source>The sound file {path} is missing.</source>
        <translation>Le fichier audio {path} manque.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>State of the settings</source>
        <translation>État des réglages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sauvegardé</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non sauvegardé</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Optional: you can name it later</source>
        <translation>Facultatif : vous pourrez lui donner un titre plus tard</translation>
    </message>
    <message>
        <source>Title of the debrief</source>
        <translation>Titre du débriefing</translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation>Chercher à nouveau les microphones</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Commencer l’enregistrement</translation>
    </message>
    <message>
        <source>Transcribe while recording</source>
        <translation>Transcrire pendant l’enregistrement</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continuer cet enregistrement</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Saved continuously. A power cut loses two seconds at most.</source>
        <translation>Enregistré en continu. Une coupure de courant fait perdre deux secondes au plus.</translation>
    </message>
    <message>
        <source>Record a debrief</source>
        <translation>Enregistrer un débriefing</translation>
    </message>
    <message>
        <source>“{title}” is saved: {time}.</source>
        <translation>« {title} » est enregistré : {time}.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>About the debrief</source>
        <translation>À propos du débriefing</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Debriefs</source>
        <translation>Débriefings</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Queue ({n})</source>
        <translation>File ({n})</translation>
    </message>
</context>
<context>
    <name>SortBox</name>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciens d’abord</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Par lieu</translation>
    </message>
    <message>
        <source>By facilitator</source>
        <translation>Par facilitateur</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
</context>
<context>
    <name>SoundActions</name>
    <message>
        <source>Find the sound file of this debrief</source>
        <translation>Trouver le fichier audio de ce débriefing</translation>
    </message>
    <message numerus="yes">
        <source>%n sound file(s) are still missing.</source>
        <translation>
            <numerusform>%n fichier audio manque encore.</numerusform>
            <numerusform>%n fichiers audio manquent encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sound was found.</source>
        <translation>Le son a été retrouvé.</translation>
    </message>
</context>
<context>
    <name>SoundBanner</name>
    <message>
        <source>Listen there</source>
        <translation>Écouter cet endroit</translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation>Retrouver le fichier …</translation>
    </message>
    <message>
        <source>The recording was stopped at {time} and continued later ({date}).</source>
        <translation>L’enregistrement a été arrêté à {time} et repris plus tard ({date}).</translation>
    </message>
    <message>
        <source>The sound file {name} is not where it was. The text is safe. If you moved the file, find it.</source>
        <translation>Le fichier son {name} n’est plus à sa place. Le texte est en sécurité. Si vous avez déplacé le fichier, retrouvez-le.</translation>
    </message>
    <message>
        <source>If you have the whole file somewhere, import it again.</source>
        <translation>Si vous avez le fichier entier quelque part, importez-le à nouveau.</translation>
    </message>
    <message>
        <source>If you have another copy of the file, import that one.</source>
        <translation>Si vous avez une autre copie du fichier, importez-la.</translation>
    </message>
    <message>
        <source>Silence takes its place, so that all times stay correct.</source>
        <translation>Un silence le remplace, les temps restent donc justes.</translation>
    </message>
</context>
<context>
    <name>SoundExport</name>
    <message>
        <source>Sound files ({kinds})</source>
        <translation>Fichiers son ({kinds})</translation>
    </message>
    <message>
        <source>Save the sound</source>
        <translation>Enregistrer le son</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
</context>
<context>
    <name>SpeakerMargin</name>
    <message>
        <source>Add speaker</source>
        <translation>Qui parle ?</translation>
    </message>
</context>
<context>
    <name>SpeakersPanel</name>
    <message>
        <source>Click a passage, then press Alt+1 to Alt+9 to set who speaks.</source>
        <translation>Cliquez sur un passage, puis appuyez sur Alt+1 à Alt+9 pour dire qui parle.</translation>
    </message>
    <message>
        <source>Name of a new speaker</source>
        <translation>Nom d’une nouvelle voix</translation>
    </message>
    <message>
        <source>Enter adds the speaker</source>
        <translation>Entrée ajoute la voix</translation>
    </message>
    <message>
        <source>Add the speaker</source>
        <translation>Ajouter la voix</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Report done</source>
        <translation>Rapport fait</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Supprimés récemment</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>The passage was removed.</source>
        <translation>Le passage a été retiré.</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Personne non identifiée</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>There is no speaker {n} yet.</source>
        <translation>Il n’y a pas encore de voix {n}.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation>encore {length}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Not transcribed</source>
        <translation>Non transcrit</translation>
    </message>
    <message>
        <source>Debrief of {time}</source>
        <translation>Débriefing du {time}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>No speech found</source>
        <translation>Aucune parole trouvée</translation>
    </message>
    <message>
        <source>Report done</source>
        <translation>Rapport fait</translation>
    </message>
    <message>
        <source>Report out of date</source>
        <translation>Rapport pas à jour</translation>
    </message>
    <message>
        <source>The sound was moved to Recently deleted on {date}, as set in the settings.</source>
        <translation>Le son a été déplacé dans Supprimés récemment le {date}, selon les réglages.</translation>
    </message>
    <message>
        <source>The sound was deleted on {date}, as set in the settings.</source>
        <translation>Le son a été supprimé le {date}, selon les réglages.</translation>
    </message>
    <message>
        <source>Only the sound</source>
        <translation>Seulement le son</translation>
    </message>
    <message>
        <source>Text and sound</source>
        <translation>Texte et son</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Seulement le texte</translation>
    </message>
    <message>
        <source>Sound, not transcribed</source>
        <translation>Son, non transcrit</translation>
    </message>
    <message>
        <source>Until you delete it</source>
        <translation>Jusqu’à ce que vous le supprimiez</translation>
    </message>
    <message>
        <source>Will be deleted on {date}</source>
        <translation>Sera supprimé le {date}</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>À changer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Compte rendu complet</translation>
    </message>
    <message>
        <source>Summary for the programme office</source>
        <translation>Résumé pour le bureau du programme</translation>
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
        <translation>Liste des actions</translation>
    </message>
    <message>
        <source>Transcript only</source>
        <translation>Transcription seule</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>Sous-titres (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>Sous-titres (WebVTT)</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Tableur (CSV)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Données (JSON)</translation>
    </message>
    <message>
        <source>All details of the debrief, and the whole transcript.</source>
        <translation>Tout ce que l’on sait du débriefing, et chaque mot de la transcription.</translation>
    </message>
    <message>
        <source>One or two pages: details, what went well, what to change, actions, quotes. No transcript.</source>
        <translation>Une ou deux pages&#xa0;: détails, ce qui a réussi, ce qui est à changer, actions, citations. Pas de transcription.</translation>
    </message>
    <message>
        <source>What went well and what to change, on one page.</source>
        <translation>Ce qui a réussi et ce qui est à changer, sur une page.</translation>
    </message>
    <message>
        <source>By the phases of PEARLS. In the notes, start them with Reactions:, Description:, Analysis: and Summary:.</source>
        <translation>Selon les phases de PEARLS. Commencez-les dans les notes par Reactions:, Description:, Analysis: et Summary:.</translation>
    </message>
    <message>
        <source>By gather, analyse, summarise. In the notes, start them with Gather:, Analyse: and Summarise:.</source>
        <translation>Par recueillir, analyser, résumer. Commencez-les dans les notes par Gather:, Analyse: et Summarise:.</translation>
    </message>
    <message>
        <source>Who does what by when, and open questions.</source>
        <translation>Qui fait quoi et pour quand, et les questions encore ouvertes.</translation>
    </message>
    <message>
        <source>The details and the whole transcript, without moments and notes.</source>
        <translation>Les détails et chaque mot qui a été dit, sans marques ni notes.</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} Mo</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} Go</translation>
    </message>
    <message>
        <source>{n} KB</source>
        <translation>{n} Ko</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Non terminé</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Envoyé en partie</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Another version there</source>
        <translation>Autre version là-bas</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TranscribeAgainDialog</name>
    <message>
        <source>Transcribe this part again</source>
        <translation>Transcrire à nouveau ce passage</translation>
    </message>
    <message>
        <source>Transcribe the whole debrief again</source>
        <translation>Transcrire à nouveau tout le débriefing</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Langue parlée</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Détecter automatiquement</translation>
    </message>
    <message>
        <source>The new text takes the place of the old one when all of it is written. What you have corrected stays, and Undo restores the old text.</source>
        <translation>Le nouveau texte remplace l’ancien quand il est entièrement écrit. Ce que vous avez corrigé reste, et Annuler rétablit l’ancien texte.</translation>
    </message>
    <message>
        <source>The new text takes the place of the old one when it is written. What you have corrected stays, and Undo restores the old text.</source>
        <translation>Le nouveau texte remplace l’ancien quand il est écrit. Ce que vous avez corrigé reste, et Annuler rétablit l’ancien texte.</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>Transcrire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
</context>
<context>
    <name>TranscriptionBanner</name>
    <message>
        <source>Progress of the transcription</source>
        <translation>Avancement de la transcription</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>Transcrire</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Transcrire à nouveau</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>Garder ce texte</translation>
    </message>
    <message>
        <source>Do not ask again for this text</source>
        <translation>Ne plus demander pour ce texte</translation>
    </message>
    <message>
        <source>Choose another model …</source>
        <translation>Choisir un autre modèle …</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Obtenir un modèle</translation>
    </message>
    <message>
        <source>Get {name}</source>
        <translation>Télécharger {name}</translation>
    </message>
    <message>
        <source>This debrief has not been transcribed yet.</source>
        <translation>Ce débriefing n’a pas encore été transcrit.</translation>
    </message>
    <message>
        <source>Transcribing: {percent} %</source>
        <translation>Transcription&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Transcribed up to {time}</source>
        <translation>Transcrit jusqu’à {time}</translation>
    </message>
    <message>
        <source>You can correct what is there already.</source>
        <translation>Vous pouvez déjà corriger ce qui est là.</translation>
    </message>
    <message>
        <source>Transcribed up to {time}. The rest follows.</source>
        <translation>Transcrit jusqu’à {time}. Le reste suit.</translation>
    </message>
    <message>
        <source>Waiting for its turn to be transcribed.</source>
        <translation>Attend son tour pour être transcrit.</translation>
    </message>
    <message>
        <source>The transcription is paused.</source>
        <translation>La transcription est en pause.</translation>
    </message>
    <message>
        <source>The transcription was stopped.</source>
        <translation>La transcription a été arrêtée.</translation>
    </message>
    <message>
        <source>This text was written by {old}; {new} is there now. Transcribe it again?</source>
        <translation>Ce texte a été écrit par {old} ; {new} est maintenant disponible. Le transcrire à nouveau ?</translation>
    </message>
    <message>
        <source>Written by the starter model, for trying out only. {model} can write it better.</source>
        <translation>Écrit par le modèle de départ, pour essayer seulement. {model} peut mieux l’écrire.</translation>
    </message>
    <message>
        <source>Starter model: for trying out only. Get a full model for real debriefs.</source>
        <translation>Modèle de départ : pour essayer seulement. Pour de vrais débriefings, obtenez un modèle complet.</translation>
    </message>
</context>
<context>
    <name>TranscriptionGroup</name>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Langue parlée</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Détecter automatiquement</translation>
    </message>
    <message>
        <source>Names and special words</source>
        <translation>Noms et mots particuliers</translation>
    </message>
    <message>
        <source>One word or name per line</source>
        <translation>Un mot ou un nom par ligne</translation>
    </message>
    <message>
        <source>Find the time of every word, so that clicking a word plays it</source>
        <translation>Trouver le temps de chaque mot, pour qu’un clic le fasse entendre</translation>
    </message>
    <message>
        <source>Keep the prepared sound, so that transcribing again starts faster</source>
        <translation>Garder le son préparé, pour qu’une nouvelle transcription commence plus vite</translation>
    </message>
    <message>
        <source>Transcribe while recording</source>
        <translation>Transcrire pendant l’enregistrement</translation>
    </message>
    <message>
        <source>Pause transcription while the battery is below 20 %</source>
        <translation>Suspendre la transcription quand la batterie est sous 20 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Names and special words, one per line</source>
        <translation>Noms et mots particuliers, un par ligne</translation>
    </message>
</context>
<context>
    <name>UnknownSoundBanner</name>
    <message>
        <source>Add to the library</source>
        <translation>Ajouter à la bibliothèque</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) on this computer belong to no debrief.</source>
        <translation>
            <numerusform>%n enregistrement sur cet ordinateur n’appartient à aucun débriefing.</numerusform>
            <numerusform>%n enregistrements sur cet ordinateur n’appartiennent à aucun débriefing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownSoundGroup</name>
    <message>
        <source>Recordings without a debrief</source>
        <translation>Enregistrements sans débriefing</translation>
    </message>
    <message>
        <source>These recordings are on this computer, but belong to no debrief, for example because an older backup was restored. Add them to the library to see them in the list again, or delete them permanently.</source>
        <translation>Ces enregistrements sont sur cet ordinateur, mais n’appartiennent à aucun débriefing, par exemple parce qu’une ancienne sauvegarde a été restaurée. Ajoutez-les à la bibliothèque pour les revoir dans la liste, ou supprimez-les définitivement.</translation>
    </message>
    <message>
        <source>no readable sound</source>
        <translation>aucun son lisible</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>Ajouter à la bibliothèque</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Supprimer …</translation>
    </message>
    <message>
        <source>Listen to {title}</source>
        <translation>Écouter {title}</translation>
    </message>
    <message>
        <source>Add {title} to the library</source>
        <translation>Ajouter {title} à la bibliothèque</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation>Supprimer {title}</translation>
    </message>
    <message>
        <source>Delete this recording?</source>
        <translation>Supprimer cet enregistrement ?</translation>
    </message>
    <message>
        <source>It will be deleted permanently and cannot be restored.</source>
        <translation>Il sera supprimé définitivement et ne pourra pas être restauré.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Supprimer définitivement</translation>
    </message>
</context>
<context>
    <name>VocabularyFiles</name>
    <message>
        <source>Add words from a file …</source>
        <translation>Ajouter des mots depuis un fichier …</translation>
    </message>
    <message>
        <source>Add the words from a file that your programme gave you</source>
        <translation>Ajouter les mots d’un fichier donné par votre programme</translation>
    </message>
    <message>
        <source>Save these words to a file …</source>
        <translation>Enregistrer ces mots dans un fichier …</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Enregistré sous {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added.</source>
        <translation>
            <numerusform>%n mot ajouté.</numerusform>
            <numerusform>%n mots ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>{programme}: {words}</source>
        <translation>{programme} : {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the words of {programme} to a file</source>
        <translation>Enregistrer les mots de {programme} dans un fichier</translation>
    </message>
    <message>
        <source>Remove the words of {programme}</source>
        <translation>Retirer les mots de {programme}</translation>
    </message>
    <message>
        <source>The words of {programme} were removed.</source>
        <translation>Les mots de {programme} ont été retirés.</translation>
    </message>
    <message>
        <source>Choose the list of words</source>
        <translation>Choisir la liste de mots</translation>
    </message>
    <message>
        <source>Lists of words (*.txt)</source>
        <translation>Listes de mots (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the words to a file</source>
        <translation>Enregistrer les mots dans un fichier</translation>
    </message>
</context>
<context>
    <name>WaitingGroup</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Send nothing without being asked</source>
        <translation>Ne rien envoyer sans demande</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Send automatically again</source>
        <translation>Envoyer à nouveau automatiquement</translation>
    </message>
    <message>
        <source>Send now ({size})</source>
        <translation>Envoyer maintenant ({size})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Envoi …</translation>
    </message>
    <message>
        <source>Nothing is waiting. To send a debrief, open it and choose Finish.</source>
        <translation>Rien n’est en attente. Pour envoyer un débriefing, ouvrez-le et choisissez Terminer.</translation>
    </message>
    <message>
        <source>No programme is connected, so nothing is sent.</source>
        <translation>Aucun programme n’est connecté : rien n’est envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted debrief(s) to be withdrawn.</source>
        <translation>
            <numerusform>%n débriefing supprimé à retirer.</numerusform>
            <numerusform>%n débriefings supprimés à retirer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next attempt: {time}.</source>
        <translation>Prochaine tentative : {time}.</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try to send {title} again</source>
        <translation>Réessayer d’envoyer {title}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Ouvrir {title}</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>This debrief is not finished after all</source>
        <translation>Ce débriefing n’est finalement pas terminé</translation>
    </message>
    <message>
        <source>Do not send {title}</source>
        <translation>Ne pas envoyer {title}</translation>
    </message>
    <message>
        <source>How much of {title} is sent</source>
        <translation>Part envoyée de {title}</translation>
    </message>
    <message>
        <source>Being sent: {n} %</source>
        <translation>En cours d’envoi : {n} %</translation>
    </message>
    <message>
        <source>Your programme has another version of this debrief too, and keeps both. What you change here is sent.</source>
        <translation>Votre programme a aussi une autre version de ce débriefing et garde les deux. Ce que vous modifiez ici est envoyé.</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Position in the recording</source>
        <translation>Position dans l’enregistrement</translation>
    </message>
    <message>
        <source>Click to go there; the arrow keys move three seconds back or forward</source>
        <translation>Cliquez pour y aller&#xa0;; les flèches reculent ou avancent de trois secondes</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Same as computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Langue du programme</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>The built-in microphone is enough. Check that it can hear you.</source>
        <translation>Le microphone intégré suffit. Vérifiez qu’il vous entend.</translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation>Chercher à nouveau les microphones</translation>
    </message>
    <message>
        <source>The starter model is for trying out only. For real debriefs get a full model, from the internet or from a USB stick. You can record before that.</source>
        <translation>Le modèle de départ sert seulement à essayer. Pour de vrais débriefings, obtenez un modèle complet, par internet ou depuis une clé USB. Vous pouvez enregistrer avant cela.</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Tous les modèles</translation>
    </message>
    <message>
        <source>Your programme&apos;s code</source>
        <translation>Code de votre programme</translation>
    </message>
    <message>
        <source>With it, debriefs that you finish can be sent to your programme as text. Without it nothing is ever sent. You can enter it later on the page Sending.</source>
        <translation>Avec lui, les débriefings que vous terminez peuvent être envoyés à votre programme sous forme de texte. Sans lui, rien n’est jamais envoyé. Vous pourrez le saisir plus tard sur la page Envoi.</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Connected with {name}.</source>
        <translation>Connecté à {name}.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Fieldscribe records your debriefs, writes down what was said, and makes the report. It works without internet, and nothing leaves this computer unless you say so.</source>
        <translation>Fieldscribe enregistre vos débriefings, écrit ce qui a été dit et prépare le rapport. Cela marche sans internet, et rien ne quitte cet ordinateur sans votre accord.</translation>
    </message>
    <message>
        <source>See the sample debrief</source>
        <translation>Voir le débriefing d’exemple</translation>
    </message>
    <message>
        <source>Welcome to Fieldscribe</source>
        <translation>Bienvenue dans Fieldscribe</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_JobCard</name>
    <message>
        <source>Progress of {title}</source>
        <translation>Avancement de {title}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for the recording</source>
        <translation>Attend l’enregistrement</translation>
    </message>
    <message>
        <source>Paused at {percent} %</source>
        <translation>En pause à {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>transcribed up to {time}</source>
        <translation>transcrit jusqu’à {time}</translation>
    </message>
    <message>
        <source>Transcribed up to {time}</source>
        <translation>Transcrit jusqu’à {time}</translation>
    </message>
    <message>
        <source>Paused at {time}</source>
        <translation>En pause à {time}</translation>
    </message>
</context>
<context>
    <name>_MarkedRow</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note: {name}, {time}</source>
        <translation>Note : {name}, {time}</translation>
    </message>
    <message>
        <source>Remove this moment</source>
        <translation>Retirer ce moment</translation>
    </message>
</context>
<context>
    <name>_PersonRow</name>
    <message>
        <source>Midwife</source>
        <translation>Sage-femme</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Infirmier·ère</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médecin</translation>
    </message>
    <message>
        <source>Clinical officer</source>
        <translation>Clinicien</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Étudiant·e</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur·rice</translation>
    </message>
    <message>
        <source>Role of the participant</source>
        <translation>Rôle du participant</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Name of the participant</source>
        <translation>Nom du participant</translation>
    </message>
    <message>
        <source>Remove this participant</source>
        <translation>Retirer ce participant</translation>
    </message>
</context>
<context>
    <name>_SpeakerLine</name>
    <message>
        <source>Name of speaker {n}</source>
        <translation>Nom de la voix {n}</translation>
    </message>
    <message>
        <source>Merge with another speaker</source>
        <translation>Fusionner avec une autre voix</translation>
    </message>
    <message>
        <source>{name} speaks the passage at the cursor</source>
        <translation>{name} dit le passage au curseur</translation>
    </message>
    <message>
        <source>Is the same person as {name}</source>
        <translation>Est la même personne que {name}</translation>
    </message>
</context>
</TS>
