<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AvailableCard</name>
    <message>
        <source>Get ({size})</source>
        <translation>Get ({size})</translation>
    </message>
    <message>
        <source>Get {name} ({size})</source>
        <translation>Get {name} ({size})</translation>
    </message>
    <message>
        <source>Another model is being downloaded</source>
        <translation>Another model is being downloaded</translation>
    </message>
</context>
<context>
    <name>AvailableModels</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupGroup</name>
    <message>
        <source>A backup contains all texts: debriefs, transcripts, moments and settings, but no recordings unless you choose that below. Fieldscribe makes a backup on this computer once a week. Choose a folder on a USB stick as well: whenever it is plugged in, a weekly backup is made there too.</source>
        <translation>A backup contains all texts: debriefs, transcripts, moments and settings, but no recordings unless you choose that below. Fieldscribe makes a backup on this computer once a week. Choose a folder on a USB stick as well: whenever it is plugged in, a weekly backup is made there too.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Choose a folder …</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>On this computer only</translation>
    </message>
    <message>
        <source>Also copy the recordings to this folder</source>
        <translation>Also copy the recordings to this folder</translation>
    </message>
    <message>
        <source>Restore from another file …</source>
        <translation>Restore from another file …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Backups are kept on this computer only.</source>
        <translation>Backups are kept on this computer only.</translation>
    </message>
    <message>
        <source>Backup folder: {folder}</source>
        <translation>Backup folder: {folder}</translation>
    </message>
    <message>
        <source>Backup folder (not plugged in): {folder}</source>
        <translation>Backup folder (not plugged in): {folder}</translation>
    </message>
    <message>
        <source>{size} of recordings are not copied yet.</source>
        <translation>{size} of recordings are not copied yet.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>Restore …</translation>
    </message>
    <message>
        <source>Restore the backup of {time}</source>
        <translation>Restore the backup of {time}</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Choose the folder for backups</translation>
    </message>
    <message>
        <source>Making the backup …</source>
        <translation>Making the backup …</translation>
    </message>
    <message>
        <source>Recordings: {done} of {total} copied.</source>
        <translation>Recordings: {done} of {total} copied.</translation>
    </message>
    <message>
        <source>Backup saved: {file}</source>
        <translation>Backup saved: {file}</translation>
    </message>
    <message>
        <source>The text is backed up. Copying the recordings was stopped.</source>
        <translation>The text is backed up. Copying the recordings was stopped.</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Backups (*.sqlite)</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Choose the backup to restore</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n debrief(s), made: {time}. All texts, moments and settings become what they were then. What you have now is kept as a backup first, and no recording is deleted.</source>
        <translation>
            <numerusform>It holds %n debrief, made: {time}. All texts, moments and settings become what they were then. What you have now is kept as a backup first, and no recording is deleted.</numerusform>
            <numerusform>It holds %n debriefs, made: {time}. All texts, moments and settings become what they were then. What you have now is kept as a backup first, and no recording is deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Restore this backup?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Restoring the backup …</translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored: %n debrief(s).</source>
        <translation>
            <numerusform>The backup was restored: %n debrief.</numerusform>
            <numerusform>The backup was restored: %n debriefs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are not in this backup and are listed below.</source>
        <translation>
            <numerusform>%n recording is not in this backup and is listed below.</numerusform>
            <numerusform>%n recordings are not in this backup and are listed below.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring the recordings was stopped. To go on, restore this backup once more.</source>
        <translation>Restoring the recordings was stopped. To go on, restore this backup once more.</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
</context>
<context>
    <name>BinPanel</name>
    <message>
        <source>Recently deleted</source>
        <translation>Recently deleted</translation>
    </message>
    <message>
        <source>Enter restores it, Del deletes it permanently</source>
        <translation>Enter restores it, Del deletes it permanently</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Delete permanently</translation>
    </message>
    <message>
        <source>Delete all permanently</source>
        <translation>Delete all permanently</translation>
    </message>
    <message>
        <source>Nothing has been deleted recently.</source>
        <translation>Nothing has been deleted recently.</translation>
    </message>
    <message>
        <source>The sound of “{title}” was restored.</source>
        <translation>The sound of “{title}” was restored.</translation>
    </message>
    <message>
        <source>“{title}” was restored.</source>
        <translation>“{title}” was restored.</translation>
    </message>
    <message>
        <source>Delete this permanently?</source>
        <translation>Delete this permanently?</translation>
    </message>
    <message>
        <source>Delete all of this permanently?</source>
        <translation>Delete all of this permanently?</translation>
    </message>
    <message>
        <source>This cannot be undone. Sound files outside Fieldscribe are not touched. Older backups of the library still contain the text until newer ones replace them.</source>
        <translation>This cannot be undone. Sound files outside Fieldscribe are not touched. Older backups of the library still contain the text until newer ones replace them.</translation>
    </message>
    <message>
        <source>Also ask your programme to delete what it has received</source>
        <translation>Also ask your programme to delete what it has received</translation>
    </message>
    <message>
        <source>The request goes out when something is sent next</source>
        <translation>The request goes out when something is sent next</translation>
    </message>
    <message>
        <source>Restore the sound</source>
        <translation>Restore the sound</translation>
    </message>
</context>
<context>
    <name>BudgetGroup</name>
    <message>
        <source>Data budget and quiet hours</source>
        <translation>Data budget and quiet hours</translation>
    </message>
    <message>
        <source>Data budget used</source>
        <translation>Data budget used</translation>
    </message>
    <message>
        <source>Data that sending may use each month</source>
        <translation>Data that sending may use each month</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>None: only when I choose Send now</source>
        <translation>None: only when I choose Send now</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Quiet from</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Quiet until</translation>
    </message>
    <message>
        <source>This network is free of charge</source>
        <translation>This network is free of charge</translation>
    </message>
    <message>
        <source>Remembered for this network; what is sent over it does not count against the budget</source>
        <translation>Remembered for this network; what is sent over it does not count against the budget</translation>
    </message>
    <message>
        <source>Every network of this computer is free of charge</source>
        <translation>Every network of this computer is free of charge</translation>
    </message>
    <message>
        <source>Where I corrected the text, also send the computer&apos;s version</source>
        <translation>Where I corrected the text, also send the computer&apos;s version</translation>
    </message>
    <message>
        <source>Nothing is sent automatically in the quiet hours. For no quiet hours, choose the same hour twice.</source>
        <translation>Nothing is sent automatically in the quiet hours. For no quiet hours, choose the same hour twice.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
    <message>
        <source>This month: {used} of {limit} used.</source>
        <translation>This month: {used} of {limit} used.</translation>
    </message>
    <message>
        <source>This month: {used} used.</source>
        <translation>This month: {used} used.</translation>
    </message>
    <message>
        <source>On free networks: {used}.</source>
        <translation>On free networks: {used}.</translation>
    </message>
    <message>
        <source>The network in use is free of charge.</source>
        <translation>The network in use is free of charge.</translation>
    </message>
    <message>
        <source>The network in use costs money for each megabyte.</source>
        <translation>The network in use costs money for each megabyte.</translation>
    </message>
    <message>
        <source>The network in use may cost money, so the budget applies.</source>
        <translation>The network in use may cost money, so the budget applies.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>This computer is not connected to a network.</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{percent} % done.</source>
        <translation>{percent} % done.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Your programme&apos;s code or link</source>
        <translation>Your programme&apos;s code or link</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Open a picture of the code …</source>
        <translation>Open a picture of the code …</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connecting …</translation>
    </message>
    <message>
        <source>Pictures (*{suffixes})</source>
        <translation>Pictures (*{suffixes})</translation>
    </message>
    <message>
        <source>Choose the picture of the code</source>
        <translation>Choose the picture of the code</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>DebriefActions</name>
    <message>
        <source>Rename …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Export as</translation>
    </message>
    <message>
        <source>Transcribe again …</source>
        <translation>Transcribe again …</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continue this recording</translation>
    </message>
    <message>
        <source>Show the sound file</source>
        <translation>Show the sound file</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Several formats …</source>
        <translation>Several formats …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Title of the debrief</source>
        <translation>Title of the debrief</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a folder for the documents</source>
        <translation>Choose a folder for the documents</translation>
    </message>
    <message>
        <source>This debrief has no sound.</source>
        <translation>This debrief has no sound.</translation>
    </message>
    <message>
        <source>“{title}” moved to Recently deleted.</source>
        <translation>“{title}” moved to Recently deleted.</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) moved to Recently deleted.</source>
        <translation>
            <numerusform>%n debrief moved to Recently deleted.</numerusform>
            <numerusform>%n debriefs moved to Recently deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebriefHeader</name>
    <message>
        <source>Title of the debrief</source>
        <translation>Title of the debrief</translation>
    </message>
    <message>
        <source>State of the text</source>
        <translation>State of the text</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Next uncertain word</source>
        <translation>Next uncertain word</translation>
    </message>
    <message>
        <source>Uncertain words</source>
        <translation>Uncertain words</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>More for this debrief</source>
        <translation>More for this debrief</translation>
    </message>
    <message>
        <source>Back to the debriefs</source>
        <translation>Back to the debriefs</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>Show or hide the side panel</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Transcribe the whole debrief again …</source>
        <translation>Transcribe the whole debrief again …</translation>
    </message>
    <message>
        <source>Copy the whole transcript</source>
        <translation>Copy the whole transcript</translation>
    </message>
    <message>
        <source>Save the sound as …</source>
        <translation>Save the sound as …</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continue this recording</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal text size</translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Moments</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>No speech was found in this recording.
If people did speak, listen to it, and check the microphone.</source>
        <translation>No speech was found in this recording.
If people did speak, listen to it, and check the microphone.</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>There is no text yet.</translation>
    </message>
    <message>
        <source>No more uncertain words above.</source>
        <translation>No more uncertain words above.</translation>
    </message>
    <message>
        <source>No more uncertain words below.</source>
        <translation>No more uncertain words below.</translation>
    </message>
    <message>
        <source>This debrief will not be sent.</source>
        <translation>This debrief will not be sent.</translation>
    </message>
    <message>
        <source>The debrief was transcribed again.</source>
        <translation>The debrief was transcribed again.</translation>
    </message>
    <message>
        <source>This part was transcribed again.</source>
        <translation>This part was transcribed again.</translation>
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
        <translation>This is the date of the sound file.</translation>
    </message>
    <message>
        <source>The debrief was on this day</source>
        <translation>The debrief was on this day</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Add a participant</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Learning objectives</translation>
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
        <translation>Progress of the download of {name}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the download of {name}</source>
        <translation>Pause the download of {name}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Resume the download of {name}</source>
        <translation>Resume the download of {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Cancel the download, and delete what has arrived</source>
        <translation>Cancel the download, and delete what has arrived</translation>
    </message>
    <message>
        <source>Stop the download of {name}</source>
        <translation>Stop the download of {name}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Another model is being downloaded</source>
        <translation>Another model is being downloaded</translation>
    </message>
    <message>
        <source>Asking for the size …</source>
        <translation>Asking for the size …</translation>
    </message>
    <message>
        <source>The download is complete. The model is now being stored and tested, which takes a minute or two.</source>
        <translation>The download is complete. The model is now being stored and tested, which takes a minute or two.</translation>
    </message>
    <message>
        <source>The connection failed. The download resumes by itself as soon as possible.</source>
        <translation>The connection failed. The download resumes by itself as soon as possible.</translation>
    </message>
    <message>
        <source>The network in use may cost money, so the download waits. In one that costs nothing it resumes by itself. To use this one, choose Resume.</source>
        <translation>The network in use may cost money, so the download waits. In one that costs nothing it resumes by itself. To use this one, choose Resume.</translation>
    </message>
    <message>
        <source>The download waits until the recording ends, and then resumes by itself.</source>
        <translation>The download waits until the recording ends, and then resumes by itself.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Paused: {size}.</source>
        <translation>Paused: {size}.</translation>
    </message>
    <message>
        <source>{done} downloaded</source>
        <translation>{done} downloaded</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} a second</translation>
    </message>
</context>
<context>
    <name>DownloadQuestion</name>
    <message>
        <source>{size} from {host}</source>
        <translation>{size} from {host}</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>licence {name}</translation>
    </message>
    <message>
        <source>It will take up {size} on this computer. You can pause at any time, close Fieldscribe and continue another day: what has arrived is kept.</source>
        <translation>It will take up {size} on this computer. You can pause at any time, close Fieldscribe and continue another day: what has arrived is kept.</translation>
    </message>
    <message>
        <source>The network in use may cost money for each megabyte.</source>
        <translation>The network in use may cost money for each megabyte.</translation>
    </message>
    <message>
        <source>Download this model?</source>
        <translation>Download this model?</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Download ({size})</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop the sound files here to import them</source>
        <translation>Drop the sound files here to import them</translation>
    </message>
</context>
<context>
    <name>ExportBanner</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Exporting {number} of {total}: {title}</source>
        <translation>Exporting {number} of {total}: {title}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved.</source>
        <translation>
            <numerusform>%n document saved.</numerusform>
            <numerusform>%n documents saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>FilesGroup</name>
    <message>
        <source>Without a network</source>
        <translation>Without a network</translation>
    </message>
    <message>
        <source>Save what is waiting to a USB stick, or attach the files to an email. Your programme sends back a small file: open it here, so that Fieldscribe knows what has arrived. Until then, everything keeps waiting.</source>
        <translation>Save what is waiting to a USB stick, or attach the files to an email. Your programme sends back a small file: open it here, so that Fieldscribe knows what has arrived. Until then, everything keeps waiting.</translation>
    </message>
    <message>
        <source>Save files to a folder …</source>
        <translation>Save files to a folder …</translation>
    </message>
    <message>
        <source>Open the file that came back …</source>
        <translation>Open the file that came back …</translation>
    </message>
    <message>
        <source>Choose the folder for the files</source>
        <translation>Choose the folder for the files</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Nothing is waiting.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved ({size}).</source>
        <translation>
            <numerusform>%n file saved ({size}).</numerusform>
            <numerusform>%n files saved ({size}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Choose the file that came back</source>
        <translation>Choose the file that came back</translation>
    </message>
    <message>
        <source>Acknowledgements (*{suffix})</source>
        <translation>Acknowledgements (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) have arrived.</source>
        <translation>
            <numerusform>%n debrief has arrived.</numerusform>
            <numerusform>%n debriefs have arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) were refused and are listed above.</source>
        <translation>
            <numerusform>%n debrief was refused and is listed above.</numerusform>
            <numerusform>%n debriefs were refused and are listed above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Any day</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>Treat capital and small letters as different</source>
        <translation>Treat capital and small letters as different</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Close search</translation>
    </message>
    <message>
        <source>Replace in all debriefs …</source>
        <translation>Replace in all debriefs …</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} of {count}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>Replaced in %n place(s).</source>
        <translation>
            <numerusform>Replaced in %n place.</numerusform>
            <numerusform>Replaced in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>%n debrief</numerusform>
            <numerusform>%n debriefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) changed meanwhile and left as they are.</source>
        <translation>
            <numerusform>%n debrief changed meanwhile and left as it is.</numerusform>
            <numerusform>%n debriefs changed meanwhile and left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) changed since and left as they are.</source>
        <translation>
            <numerusform>%n debrief changed since and left as it is.</numerusform>
            <numerusform>%n debriefs changed since and left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>Finish this debrief</source>
        <translation>Finish this debrief</translation>
    </message>
    <message>
        <source>Send names as they are</source>
        <translation>Send names as they are</translation>
    </message>
    <message>
        <source>Send roles instead of names, such as Midwife</source>
        <translation>Send roles instead of names, such as Midwife</translation>
    </message>
    <message>
        <source>Earlier versions of this debrief with names may have arrived already. They stay with your programme: ask it to delete them if it should not have the names.</source>
        <translation>Earlier versions of this debrief with names may have arrived already. They stay with your programme: ask it to delete them if it should not have the names.</translation>
    </message>
    <message>
        <source>Everything that is sent</source>
        <translation>Everything that is sent</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>This debrief is not finished after all</source>
        <translation>This debrief is not finished after all</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Left to do</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Who receives it</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, no sound. Only the changes are sent: {size}.</source>
        <translation>{words}, no sound. Only the changes are sent: {size}.</translation>
    </message>
    <message>
        <source>{words}, no sound: {size}.</source>
        <translation>{words}, no sound: {size}.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>By finishing it, you say that this debrief may be sent. You can still change it later; then the changes are sent too.</source>
        <translation>By finishing it, you say that this debrief may be sent. You can still change it later; then the changes are sent too.</translation>
    </message>
    <message>
        <source>Last arrived: {time}.</source>
        <translation>Last arrived: {time}.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Nothing is left to do.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show: {what}</source>
        <translation>Show: {what}</translation>
    </message>
    <message>
        <source>Nobody yet: no programme is connected. It waits on this computer until one is.</source>
        <translation>Nobody yet: no programme is connected. It waits on this computer until one is.</translation>
    </message>
    <message>
        <source>{name}, and nobody else can read it on its way.</source>
        <translation>{name}, and nobody else can read it on its way.</translation>
    </message>
    <message numerus="yes">
        <source>{name} becomes {role} (%n time(s))</source>
        <translation>
            <numerusform>{name} becomes {role} (%n time)</numerusform>
            <numerusform>{name} becomes {role} (%n times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>These may be names too, and are sent as they are: {names}</source>
        <translation>These may be names too, and are sent as they are: {names}</translation>
    </message>
</context>
<context>
    <name>FinishedJobs</name>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Open {title}</translation>
    </message>
    <message>
        <source>{when} · {sound} transcribed in {spent}</source>
        <translation>{when} · {sound} transcribed in {spent}</translation>
    </message>
</context>
<context>
    <name>FirstUse</name>
    <message>
        <source>See the sample debrief</source>
        <translation>See the sample debrief</translation>
    </message>
    <message>
        <source>Record a debrief, or import a sound file, and Fieldscribe writes down what was said. You can also drop files anywhere in this window.</source>
        <translation>Record a debrief, or import a sound file, and Fieldscribe writes down what was said. You can also drop files anywhere in this window.</translation>
    </message>
    <message>
        <source>Your debriefs will be here</source>
        <translation>Your debriefs will be here</translation>
    </message>
</context>
<context>
    <name>FormatsDialog</name>
    <message>
        <source>Several formats</source>
        <translation>Several formats</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Choose the folder …</translation>
    </message>
    <message>
        <source>In which formats?</source>
        <translation>In which formats?</translation>
    </message>
</context>
<context>
    <name>GeneralGroup</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Language of the program</translation>
    </message>
    <message>
        <source>Same as computer</source>
        <translation>Same as computer</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Put the laptop in the middle of the table and press Record. The sound is saved continuously, and stays safe if the battery runs out.</source>
        <translation>Put the laptop in the middle of the table and press Record. The sound is saved continuously, and stays safe if the battery runs out.</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Read along</translation>
    </message>
    <message>
        <source>Click a word to hear it. Uncertain words are underlined; F8 goes from one to the next.</source>
        <translation>Click a word to hear it. Uncertain words are underlined; F8 goes from one to the next.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Click into the text and type. Everything is saved as you type, and you can undo step by step, even tomorrow.</source>
        <translation>Click into the text and type. Everything is saved as you type, and you can undo step by step, even tomorrow.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>In four steps</source>
        <translation>In four steps</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Ctrl and 1 to 6: show a page, in the order of the buttons at the left</source>
        <translation>Ctrl and 1 to 6: show a page, in the order of the buttons at the left</translation>
    </message>
    <message>
        <source>Import sound files</source>
        <translation>Import sound files</translation>
    </message>
    <message>
        <source>Search, or find in the debrief</source>
        <translation>Search, or find in the debrief</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Export the report</translation>
    </message>
    <message>
        <source>F2 to F6: mark a moment while you record or listen</source>
        <translation>F2 to F6: mark a moment while you record or listen</translation>
    </message>
    <message>
        <source>Open or close the queue</source>
        <translation>Open or close the queue</translation>
    </message>
    <message>
        <source>Lock Fieldscribe</source>
        <translation>Lock Fieldscribe</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>This help</translation>
    </message>
    <message>
        <source>Show that everything is saved</source>
        <translation>Show that everything is saved</translation>
    </message>
    <message>
        <source>Close Fieldscribe</source>
        <translation>Close Fieldscribe</translation>
    </message>
    <message>
        <source>While you listen</source>
        <translation>While you listen</translation>
    </message>
    <message>
        <source>Play or stop</source>
        <translation>Play or stop</translation>
    </message>
    <message>
        <source>Play or stop, even while you type</source>
        <translation>Play or stop, even while you type</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>Three seconds back</translation>
    </message>
    <message>
        <source>1 to 9: set who speaks here</source>
        <translation>1 to 9: set who speaks here</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>Type here</translation>
    </message>
    <message>
        <source>While you type</source>
        <translation>While you type</translation>
    </message>
    <message>
        <source>Next uncertain word; with Shift the previous one</source>
        <translation>Next uncertain word; with Shift the previous one</translation>
    </message>
    <message>
        <source>Mark this passage as checked</source>
        <translation>Mark this passage as checked</translation>
    </message>
    <message>
        <source>Finish this debrief, so that it can be sent</source>
        <translation>Finish this debrief, so that it can be sent</translation>
    </message>
    <message>
        <source>Remove the last moment (Record page)</source>
        <translation>Remove the last moment (Record page)</translation>
    </message>
    <message>
        <source>Pause or resume (Record page)</source>
        <translation>Pause or resume (Record page)</translation>
    </message>
    <message>
        <source>Stop and save (Record page)</source>
        <translation>Stop and save (Record page)</translation>
    </message>
    <message>
        <source>Undo; with Shift, redo</source>
        <translation>Undo; with Shift, redo</translation>
    </message>
    <message>
        <source>Fill in the details and the moments at the side, check the report, and export it. With Finish you say that the text may be sent to your programme.</source>
        <translation>Fill in the details and the moments at the side, check the report, and export it. With Finish you say that the text may be sent to your programme.</translation>
    </message>
    <message>
        <source>Alt and 1 to 9: set who speaks here</source>
        <translation>Alt and 1 to 9: set who speaks here</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
        <translation>Larger text; Ctrl+- smaller, Ctrl+0 normal</translation>
    </message>
    <message>
        <source>Stop typing and listen</source>
        <translation>Stop typing and listen</translation>
    </message>
    <message>
        <source>While you record</source>
        <translation>While you record</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copy diagnostics</translation>
    </message>
    <message>
        <source>If something does not work, send this to the person who helps you. It describes this computer and what Fieldscribe found. It contains nothing from your debriefs.</source>
        <translation>If something does not work, send this to the person who helps you. It describes this computer and what Fieldscribe found. It contains nothing from your debriefs.</translation>
    </message>
    <message>
        <source>Your data is in {folder}</source>
        <translation>Your data is in {folder}</translation>
    </message>
    <message>
        <source>Fieldscribe {version}</source>
        <translation>Fieldscribe {version}</translation>
    </message>
    <message>
        <source>If something does not work</source>
        <translation>If something does not work</translation>
    </message>
    <message>
        <source>Checking this computer …</source>
        <translation>Checking this computer …</translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>Copied. You can paste it into a message.</translation>
    </message>
</context>
<context>
    <name>HistoryGroup</name>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>A debrief that was deleted</source>
        <translation>A debrief that was deleted</translation>
    </message>
    <message>
        <source>Withdrawn: {title}</source>
        <translation>Withdrawn: {title}</translation>
    </message>
    <message>
        <source>{size} as a file</source>
        <translation>{size} as a file</translation>
    </message>
    <message>
        <source>{size} of data</source>
        <translation>{size} of data</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Select several debriefs (or use Ctrl and click)</source>
        <translation>Select several debriefs (or use Ctrl and click)</translation>
    </message>
    <message>
        <source>Debriefs</source>
        <translation>Debriefs</translation>
    </message>
    <message>
        <source>Enter opens a debrief</source>
        <translation>Enter opens a debrief</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>%n debrief</numerusform>
            <numerusform>%n debriefs</numerusform>
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
        <translation>Choose sound files</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Reading the sound</source>
        <translation>Reading the sound</translation>
    </message>
    <message>
        <source>Sample debrief: newborn resuscitation</source>
        <translation>Sample debrief: newborn resuscitation</translation>
    </message>
    <message>
        <source>A baby that does not breathe at birth</source>
        <translation>A baby that does not breathe at birth</translation>
    </message>
    <message>
        <source>Reading {name}: {percent} %</source>
        <translation>Reading {name}: {percent} %</translation>
    </message>
    <message>
        <source>“{title}” is already here.</source>
        <translation>“{title}” is already here.</translation>
    </message>
</context>
<context>
    <name>InstalledCard</name>
    <message>
        <source>Starter model</source>
        <translation>Starter model</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Many languages</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>English only</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} on disk</translation>
    </message>
    <message>
        <source>for trying out only</source>
        <translation>for trying out only</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Get it again</source>
        <translation>Get it again</translation>
    </message>
    <message>
        <source>Get {name} again</source>
        <translation>Get {name} again</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>Use the model {name}</source>
        <translation>Use the model {name}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Check whether {name} is undamaged</source>
        <translation>Check whether {name} is undamaged</translation>
    </message>
    <message>
        <source>Save {name} to a file for another computer</source>
        <translation>Save {name} to a file for another computer</translation>
    </message>
    <message>
        <source>Remove the model {name}</source>
        <translation>Remove the model {name}</translation>
    </message>
</context>
<context>
    <name>InterruptedBanner</name>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continue this recording</translation>
    </message>
    <message>
        <source>The recording “{title}” was interrupted. Everything recorded is safe.</source>
        <translation>The recording “{title}” was interrupted. Everything recorded is safe.</translation>
    </message>
</context>
<context>
    <name>LanguageModels</name>
    <message>
        <source>Language with a model of its own</source>
        <translation>Language with a model of its own</translation>
    </message>
    <message>
        <source>Choose a language, then the model for it</source>
        <translation>Choose a language, then the model for it</translation>
    </message>
    <message>
        <source>Model for this language</source>
        <translation>Model for this language</translation>
    </message>
    <message>
        <source>The model for debriefs whose spoken language is set to this one</source>
        <translation>The model for debriefs whose spoken language is set to this one</translation>
    </message>
    <message>
        <source>Another model for a language</source>
        <translation>Another model for a language</translation>
    </message>
    <message>
        <source>Same as above</source>
        <translation>Same as above</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Starter model</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>Level of the microphone</translation>
    </message>
    <message>
        <source>Sound level. Voices should reach the middle.</source>
        <translation>Sound level. Voices should reach the middle.</translation>
    </message>
</context>
<context>
    <name>LockGroup</name>
    <message>
        <source>Screen lock</source>
        <translation>Screen lock</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Repeat new passphrase</source>
        <translation>Repeat new passphrase</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Set passphrase</translation>
    </message>
    <message>
        <source>Remove passphrase</source>
        <translation>Remove passphrase</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Lock Fieldscribe now (Ctrl+L)</source>
        <translation>Lock Fieldscribe now (Ctrl+L)</translation>
    </message>
    <message>
        <source>Auto-lock</source>
        <translation>Auto-lock</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) of inactivity</source>
        <translation>
            <numerusform>After %n minute of inactivity</numerusform>
            <numerusform>After %n minutes of inactivity</numerusform>
        </translation>
    </message>
    <message>
        <source>Only when Fieldscribe starts</source>
        <translation>Only when Fieldscribe starts</translation>
    </message>
    <message>
        <source>With a passphrase, Fieldscribe is locked when it opens, and shows nothing of a debrief until it is unlocked. Recording and transcribing continue. The lock hides Fieldscribe from others. It does not encrypt the files: encrypt the laptop&apos;s disk as well, in case it is stolen.</source>
        <translation>With a passphrase, Fieldscribe is locked when it opens, and shows nothing of a debrief until it is unlocked. Recording and transcribing continue. The lock hides Fieldscribe from others. It does not encrypt the files: encrypt the laptop&apos;s disk as well, in case it is stolen.</translation>
    </message>
    <message numerus="yes">
        <source>New passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>New passphrase, at least %n character</numerusform>
            <numerusform>New passphrase, at least %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Repeat passphrase</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the new passphrase twice.</source>
        <translation>The two passphrases differ. Type the new passphrase twice.</translation>
    </message>
    <message>
        <source>The passphrase was set.</source>
        <translation>The passphrase was set.</translation>
    </message>
    <message>
        <source>The passphrase was removed.</source>
        <translation>The passphrase was removed.</translation>
    </message>
    <message>
        <source>The current passphrase is wrong.</source>
        <translation>The current passphrase is wrong.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Change passphrase</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Unlock Fieldscribe (Enter)</source>
        <translation>Unlock Fieldscribe (Enter)</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>Forgot the passphrase?</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be shown, but it can be removed from this computer account. Run this command, then press Unlock here:</source>
        <translation>A forgotten passphrase cannot be shown, but it can be removed from this computer account. Run this command, then press Unlock here:</translation>
    </message>
    <message>
        <source>The lock hides Fieldscribe from others. It does not encrypt your debriefs: anyone who can use this computer account can read the files.</source>
        <translation>The lock hides Fieldscribe from others. It does not encrypt your debriefs: anyone who can use this computer account can read the files.</translation>
    </message>
    <message>
        <source>Fieldscribe is locked</source>
        <translation>Fieldscribe is locked</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Recording, {time} saved</source>
        <translation>Recording, {time} saved</translation>
    </message>
    <message>
        <source>Paused, {time} saved</source>
        <translation>Paused, {time} saved</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Wrong passphrase. Try again in {n} s.</source>
        <translation>Wrong passphrase. Try again in {n} s.</translation>
    </message>
    <message>
        <source>Wrong passphrase.</source>
        <translation>Wrong passphrase.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The language will change when the recording ends.</source>
        <translation>The language will change when the recording ends.</translation>
    </message>
    <message>
        <source>Something went wrong inside Fieldscribe. Your debriefs are safe.</source>
        <translation>Something went wrong inside Fieldscribe. Your debriefs are safe.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Setup is not finished yet.</source>
        <translation>Setup is not finished yet.</translation>
    </message>
    <message>
        <source>Back to setup</source>
        <translation>Back to setup</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Marked in the recording: {name}</source>
        <translation>Marked in the recording: {name}</translation>
    </message>
    <message>
        <source>The model {name} is ready.</source>
        <translation>The model {name} is ready.</translation>
    </message>
    <message>
        <source>New debriefs are transcribed with it.</source>
        <translation>New debriefs are transcribed with it.</translation>
    </message>
    <message>
        <source>The download of {name} stopped.</source>
        <translation>The download of {name} stopped.</translation>
    </message>
    <message>
        <source>Everything is saved as you go.</source>
        <translation>Everything is saved as you go.</translation>
    </message>
    <message>
        <source>The recording is saved.</source>
        <translation>The recording is saved.</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continue this recording</translation>
    </message>
    <message>
        <source>Finished. It waits to be sent ({size}).</source>
        <translation>Finished. It waits to be sent ({size}).</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) imported.</source>
        <translation>
            <numerusform>%n debrief imported.</numerusform>
            <numerusform>%n debriefs imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording is being saved. One moment.</source>
        <translation>The recording is being saved. One moment.</translation>
    </message>
    <message>
        <source>A debrief is being recorded</source>
        <translation>A debrief is being recorded</translation>
    </message>
    <message>
        <source>Closing Fieldscribe ends the recording. What was recorded so far is saved.</source>
        <translation>Closing Fieldscribe ends the recording. What was recorded so far is saved.</translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation>Stop, save and close</translation>
    </message>
    <message>
        <source>Keep recording</source>
        <translation>Keep recording</translation>
    </message>
</context>
<context>
    <name>MarkButtons</name>
    <message>
        <source>Mark: {name}</source>
        <translation>Mark: {name}</translation>
    </message>
</context>
<context>
    <name>MarkedList</name>
    <message>
        <source>Nothing marked yet. Press F2 to F6 on any page, or one of the buttons.</source>
        <translation>Nothing marked yet. Press F2 to F6 on any page, or one of the buttons.</translation>
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
        <translation>Moment removed: {kind}, {time}.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>The same words are repeated many times in this passage.</source>
        <translation>The same words are repeated many times in this passage.</translation>
    </message>
    <message>
        <source>This passage repeats the passages before it.</source>
        <translation>This passage repeats the passages before it.</translation>
    </message>
    <message>
        <source>There is text here, but hardly any speech.</source>
        <translation>There is text here, but hardly any speech.</translation>
    </message>
    <message>
        <source>This is a phrase that models tend to invent when there is only noise.</source>
        <translation>This is a phrase that models tend to invent when there is only noise.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Copy with the names of the speakers</source>
        <translation>Copy with the names of the speakers</translation>
    </message>
    <message>
        <source>Listen to this passage</source>
        <translation>Listen to this passage</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Mark as checked</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Who speaks</translation>
    </message>
    <message>
        <source>Mark a moment</source>
        <translation>Mark a moment</translation>
    </message>
    <message>
        <source>Transcribe this part again …</source>
        <translation>Transcribe this part again …</translation>
    </message>
    <message>
        <source>Add a speaker …</source>
        <translation>Add a speaker …</translation>
    </message>
    <message>
        <source>As transcribed: “{text}”</source>
        <translation>As transcribed: “{text}”</translation>
    </message>
    <message>
        <source>Back to the text as transcribed</source>
        <translation>Back to the text as transcribed</translation>
    </message>
    <message>
        <source>Save the sound of this passage …</source>
        <translation>Save the sound of this passage …</translation>
    </message>
    <message>
        <source>Remove this passage</source>
        <translation>Remove this passage</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Unidentified speaker</translation>
    </message>
    <message>
        <source>Names of the speakers …</source>
        <translation>Names of the speakers …</translation>
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
        <translation>Default microphone</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow Fieldscribe to use it, and look again.</source>
        <translation>No microphone was found. Plug one in, or allow Fieldscribe to use it, and look again.</translation>
    </message>
</context>
<context>
    <name>MicrophoneTest</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Test the microphone</translation>
    </message>
    <message>
        <source>Press Test and speak: the bar should reach the middle.</source>
        <translation>Press Test and speak: the bar should reach the middle.</translation>
    </message>
    <message>
        <source>Speak now, as loudly as in the debrief.</source>
        <translation>Speak now, as loudly as in the debrief.</translation>
    </message>
    <message>
        <source>Good: the microphone hears you.</source>
        <translation>Good: the microphone hears you.</translation>
    </message>
    <message>
        <source>Very quiet. Move the laptop closer, or choose another microphone.</source>
        <translation>Very quiet. Move the laptop closer, or choose another microphone.</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>The model for new transcriptions</source>
        <translation>The model for new transcriptions</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Starter model</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The fastest, with many mistakes: for a first impression.</source>
        <translation>The fastest, with many mistakes: for a first impression.</translation>
    </message>
    <message>
        <source>Fast, with many mistakes: for an old laptop.</source>
        <translation>Fast, with many mistakes: for an old laptop.</translation>
    </message>
    <message>
        <source>For most debriefs on an ordinary laptop.</source>
        <translation>For most debriefs on an ordinary laptop.</translation>
    </message>
    <message>
        <source>Fewer mistakes, but it needs more time and memory.</source>
        <translation>Fewer mistakes, but it needs more time and memory.</translation>
    </message>
    <message>
        <source>The fewest mistakes, for a strong computer.</source>
        <translation>The fewest mistakes, for a strong computer.</translation>
    </message>
    <message>
        <source>{language} {n}</source>
        <translation>{language} {n}</translation>
    </message>
    <message>
        <source>Wrong words per 100, as published: {figures}.</source>
        <translation>Wrong words per 100, as published: {figures}.</translation>
    </message>
    <message>
        <source>Wrong words of 100, as its maker measured: {n}, on {speech}.</source>
        <translation>Wrong words of 100, as its maker measured: {n}, on {speech}.</translation>
    </message>
    <message>
        <source>1 hour of talk: about {time}</source>
        <translation>1 hour of talk: about {time}</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} on disk</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>English only</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>many languages</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>licence {name}</translation>
    </message>
    <message>
        <source>This computer has too little memory for it.</source>
        <translation>This computer has too little memory for it.</translation>
    </message>
    <message>
        <source>There is too little free space on the disk for it.</source>
        <translation>There is too little free space on the disk for it.</translation>
    </message>
    <message>
        <source>It is more than what is left of your data budget this month.</source>
        <translation>It is more than what is left of your data budget this month.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The model is being copied and checked. This can take a few minutes.</source>
        <translation>The model is being copied and checked. This can take a few minutes.</translation>
    </message>
    <message>
        <source>Add a model from a folder on this computer or on a USB stick</source>
        <translation>Add a model from a folder on this computer or on a USB stick</translation>
    </message>
    <message>
        <source>Larger models make fewer mistakes, but need more time and memory. Nothing is downloaded until you choose Get and have seen the size. Without the internet, add a model from a USB stick: a file saved by Fieldscribe on another computer, or a folder or ZIP file with a Whisper model in CTranslate2 format.</source>
        <translation>Larger models make fewer mistakes, but need more time and memory. Nothing is downloaded until you choose Get and have seen the size. Without the internet, add a model from a USB stick: a file saved by Fieldscribe on another computer, or a folder or ZIP file with a Whisper model in CTranslate2 format.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>Choose the model folder</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Starter model</translation>
    </message>
    <message>
        <source>The model {name} was added. To transcribe earlier debriefs again with it, right-click them in the list.</source>
        <translation>The model {name} was added. To transcribe earlier debriefs again with it, right-click them in the list.</translation>
    </message>
    <message>
        <source>Only the starter model is installed. It is for trying out only. For real debriefs, get a full model.</source>
        <translation>Only the starter model is installed. It is for trying out only. For real debriefs, get a full model.</translation>
    </message>
    <message>
        <source>Language of your debriefs</source>
        <translation>Language of your debriefs</translation>
    </message>
    <message>
        <source>The advice is for debriefs in this language</source>
        <translation>The advice is for debriefs in this language</translation>
    </message>
    <message>
        <source>Advice for the languages of my debriefs</source>
        <translation>Advice for the languages of my debriefs</translation>
    </message>
    <message>
        <source>Advice for {language}</source>
        <translation>Advice for {language}</translation>
    </message>
    <message>
        <source>Add from a file …</source>
        <translation>Add from a file …</translation>
    </message>
    <message>
        <source>Add a packed model or a ZIP file that somebody gave you</source>
        <translation>Add a packed model or a ZIP file that somebody gave you</translation>
    </message>
    <message>
        <source>Add from a folder …</source>
        <translation>Add from a folder …</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>Available to download</source>
        <translation>Available to download</translation>
    </message>
    <message>
        <source>The list of your organisation</source>
        <translation>The list of your organisation</translation>
    </message>
    <message>
        <source>Packed models (*{suffix} *.zip)</source>
        <translation>Packed models (*{suffix} *.zip)</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choose the file</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Packed models (*{suffix})</source>
        <translation>Packed models (*{suffix})</translation>
    </message>
    <message>
        <source>Save the model to a file</source>
        <translation>Save the model to a file</translation>
    </message>
    <message>
        <source>{name} is being saved to a file.</source>
        <translation>{name} is being saved to a file.</translation>
    </message>
    <message>
        <source>Saved as {file} ({size}).</source>
        <translation>Saved as {file} ({size}).</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>This model is damaged: its files are not what they were. Get it again.</source>
        <translation>This model is damaged: its files are not what they were. Get it again.</translation>
    </message>
    <message>
        <source>Checked: no problems.</source>
        <translation>Checked: no problems.</translation>
    </message>
    <message>
        <source>The model {name} was removed.</source>
        <translation>The model {name} was removed.</translation>
    </message>
    <message>
        <source>In use now: {name}.</source>
        <translation>In use now: {name}.</translation>
    </message>
</context>
<context>
    <name>MomentCard</name>
    <message>
        <source>Listen from here</source>
        <translation>Listen from here</translation>
    </message>
    <message>
        <source>Remove this moment</source>
        <translation>Remove this moment</translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation>Who does it?</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>By when?</translation>
    </message>
    <message>
        <source>Remove the date</source>
        <translation>Remove the date</translation>
    </message>
    <message>
        <source>What went well?</source>
        <translation>What went well?</translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation>What should change?</translation>
    </message>
    <message>
        <source>What needs to be done?</source>
        <translation>What needs to be done?</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>What was said?</translation>
    </message>
    <message>
        <source>What is the question?</source>
        <translation>What is the question?</translation>
    </message>
</context>
<context>
    <name>MomentsPanel</name>
    <message>
        <source>No moments yet. While you listen, press F2 to F6 or the button Mark beside the sound. A right click on a passage can mark it too.</source>
        <translation>No moments yet. While you listen, press F2 to F6 or the button Mark beside the sound. A right click on a passage can mark it too.</translation>
    </message>
    <message>
        <source>The moment was removed.</source>
        <translation>The moment was removed.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Clear search</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>No matches for “{words}”. Try fewer or shorter words.</source>
        <translation>No matches for “{words}”. Try fewer or shorter words.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>No debriefs here at the moment.</source>
        <translation>No debriefs here at the moment.</translation>
    </message>
</context>
<context>
    <name>OrganisationList</name>
    <message>
        <source>Address, such as https://…/models.toml</source>
        <translation>Address, such as https://…/models.toml</translation>
    </message>
    <message>
        <source>Address of the list of your organisation</source>
        <translation>Address of the list of your organisation</translation>
    </message>
    <message>
        <source>Your organisation tells you the address of its list of models</source>
        <translation>Your organisation tells you the address of its list of models</translation>
    </message>
    <message>
        <source>Use this list</source>
        <translation>Use this list</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>A list on a USB stick</source>
        <translation>A list on a USB stick</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Read it again</translation>
    </message>
    <message>
        <source>Look whether the list has changed</source>
        <translation>Look whether the list has changed</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>Remove the list</translation>
    </message>
    <message>
        <source>Models on this computer stay</source>
        <translation>Models on this computer stay</translation>
    </message>
    <message>
        <source>Lists of models (*.toml)</source>
        <translation>Lists of models (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Choose the list of models</source>
        <translation>Choose the list of models</translation>
    </message>
    <message>
        <source>Reading the list …</source>
        <translation>Reading the list …</translation>
    </message>
    <message>
        <source>If your organisation has models of its own, it gives you the address or the file of its list.</source>
        <translation>If your organisation has models of its own, it gives you the address or the file of its list.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {models}, read on {date}.</source>
        <translation>{title}: {models}, read on {date}.</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>{size} of it was downloaded with the command line, which can continue.</source>
        <translation>{size} of it was downloaded with the command line, which can continue.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete what was downloaded of {name}</source>
        <translation>Delete what was downloaded of {name}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show passphrase</source>
        <translation>Show passphrase</translation>
    </message>
    <message>
        <source>Show passphrase (Alt+V)</source>
        <translation>Show passphrase (Alt+V)</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Play or stop</source>
        <translation>Play or stop</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>Three seconds back</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Playback speed; voices keep their pitch</source>
        <translation>Playback speed; voices keep their pitch</translation>
    </message>
    <message>
        <source>Skip long silences</source>
        <translation>Skip long silences</translation>
    </message>
    <message>
        <source>Mark this moment (F2 to F6)</source>
        <translation>Mark this moment (F2 to F6)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Restore the sound</source>
        <translation>Restore the sound</translation>
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
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Sound of debriefs</source>
        <translation>Sound of debriefs</translation>
    </message>
    <message numerus="yes">
        <source>Delete after %n day(s)</source>
        <translation>
            <numerusform>Delete after %n day</numerusform>
            <numerusform>Delete after %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Recently deleted debriefs</source>
        <translation>Recently deleted debriefs</translation>
    </message>
    <message numerus="yes">
        <source>Delete permanently after %n day(s)</source>
        <translation>
            <numerusform>Delete permanently after %n day</numerusform>
            <numerusform>Delete permanently after %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep until I delete them</source>
        <translation>Keep until I delete them</translation>
    </message>
    <message numerus="yes">
        <source>Sound is deleted only when its transcript is finished. It first stays in Recently deleted for %n day(s) and can be restored from there. Texts and reports are kept, and files outside Fieldscribe are never touched.</source>
        <translation>
            <numerusform>Sound is deleted only when its transcript is finished. It first stays in Recently deleted for %n day and can be restored from there. Texts and reports are kept, and files outside Fieldscribe are never touched.</numerusform>
            <numerusform>Sound is deleted only when its transcript is finished. It first stays in Recently deleted for %n days and can be restored from there. Texts and reports are kept, and files outside Fieldscribe are never touched.</numerusform>
        </translation>
    </message>
    <message>
        <source>No recording is affected so far.</source>
        <translation>No recording is affected so far.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be deleted, the first on {date}.</source>
        <translation>
            <numerusform>%n recording will be deleted, on {date}.</numerusform>
            <numerusform>%n recordings will be deleted, the first on {date}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be deleted when Fieldscribe next starts, or tomorrow: %n.</source>
        <translation>
            <numerusform>To be deleted when Fieldscribe next starts, or tomorrow: %n.</numerusform>
            <numerusform>To be deleted when Fieldscribe next starts, or tomorrow: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>QueueDrawer</name>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Drag an entry to change the order, or move it with Alt and an arrow key</source>
        <translation>Drag an entry to change the order, or move it with Alt and an arrow key</translation>
    </message>
    <message>
        <source>Paused because the battery is low. Plug the laptop in, or change this in Settings.</source>
        <translation>Paused because the battery is low. Plug the laptop in, or change this in Settings.</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>The queue is empty.</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Close the queue</translation>
    </message>
</context>
<context>
    <name>ReceiverGroup</name>
    <message>
        <source>Your programme</source>
        <translation>Your programme</translation>
    </message>
    <message>
        <source>Enter the code or link that your programme gave you, or open its picture. Then the debriefs that you finish can be sent to it: the text only, never the sound, and nothing before you say so.</source>
        <translation>Enter the code or link that your programme gave you, or open its picture. Then the debriefs that you finish can be sent to it: the text only, never the sound, and nothing before you say so.</translation>
    </message>
    <message>
        <source>Another code …</source>
        <translation>Another code …</translation>
    </message>
    <message>
        <source>Enter a new code or link</source>
        <translation>Enter a new code or link</translation>
    </message>
    <message>
        <source>Disconnect …</source>
        <translation>Disconnect …</translation>
    </message>
    <message>
        <source>Finished debriefs go to {name}.</source>
        <translation>Finished debriefs go to {name}.</translation>
    </message>
    <message>
        <source>Connected: {time}.</source>
        <translation>Connected: {time}.</translation>
    </message>
    <message>
        <source>Only this organisation can read what is sent, whoever carries it.</source>
        <translation>Only this organisation can read what is sent, whoever carries it.</translation>
    </message>
    <message>
        <source>The password for sending is kept in a file that only your account on this computer can open.</source>
        <translation>The password for sending is kept in a file that only your account on this computer can open.</translation>
    </message>
    <message>
        <source>Disconnect from your programme?</source>
        <translation>Disconnect from your programme?</translation>
    </message>
    <message>
        <source>Nothing more is sent. Your debriefs stay on this computer, and what has arrived stays with your programme. To connect again you need a new code.</source>
        <translation>Nothing more is sent. Your debriefs stay on this computer, and what has arrived stays with your programme. To connect again you need a new code.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Disconnect</translation>
    </message>
</context>
<context>
    <name>RecommendedModel</name>
    <message>
        <source>The speed of this laptop is being measured</source>
        <translation>The speed of this laptop is being measured</translation>
    </message>
    <message>
        <source>Get this one</source>
        <translation>Get this one</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>Measure the speed (10 seconds)</source>
        <translation>Measure the speed (10 seconds)</translation>
    </message>
    <message>
        <source>Measure how long an hour of talk takes on this computer with each model</source>
        <translation>Measure how long an hour of talk takes on this computer with each model</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Stop measuring</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Measure again</translation>
    </message>
    <message>
        <source>Measuring the speed of this laptop …</source>
        <translation>Measuring the speed of this laptop …</translation>
    </message>
    <message>
        <source>This takes about ten seconds.</source>
        <translation>This takes about ten seconds.</translation>
    </message>
    <message>
        <source>Which model is right for this laptop?</source>
        <translation>Which model is right for this laptop?</translation>
    </message>
    <message>
        <source>Measure how fast it is. Fieldscribe can then say how long each model takes, and recommend one.</source>
        <translation>Measure how fast it is. Fieldscribe can then say how long each model takes, and recommend one.</translation>
    </message>
    <message>
        <source>Recommended for this laptop: {name}</source>
        <translation>Recommended for this laptop: {name}</translation>
    </message>
    <message>
        <source>Get {name} ({size})</source>
        <translation>Get {name} ({size})</translation>
    </message>
    <message>
        <source>Use the model {name}</source>
        <translation>Use the model {name}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Saved continuously: {time} so far. Recording continues.</source>
        <translation>Saved continuously: {time} so far. Recording continues.</translation>
    </message>
    <message>
        <source>Not all of the sound could be saved: the disk is full. {time} are safe in the list of debriefs. Free some space before you record again.</source>
        <translation>Not all of the sound could be saved: the disk is full. {time} are safe in the list of debriefs. Free some space before you record again.</translation>
    </message>
</context>
<context>
    <name>RecordingGroup</name>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Test the microphone</translation>
    </message>
    <message>
        <source>Imported sound files</source>
        <translation>Imported sound files</translation>
    </message>
    <message>
        <source>Copy them into Fieldscribe</source>
        <translation>Copy them into Fieldscribe</translation>
    </message>
    <message>
        <source>Use them where they are</source>
        <translation>Use them where they are</translation>
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
        <translation>Recorded time</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Stop and save</translation>
    </message>
    <message>
        <source>It will be transcribed when you stop.</source>
        <translation>It will be transcribed when you stop.</translation>
    </message>
    <message>
        <source>The computer is kept awake</source>
        <translation>The computer is kept awake</translation>
    </message>
    <message>
        <source>Could not keep the computer awake. Move the mouse now and then.</source>
        <translation>Could not keep the computer awake. Move the mouse now and then.</translation>
    </message>
    <message>
        <source>{time} saved · {device} · {awake}</source>
        <translation>{time} saved · {device} · {awake}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Transcription is paused. Recording continues.</source>
        <translation>Transcription is paused. Recording continues.</translation>
    </message>
    <message>
        <source>Transcribed while you record: up to {time}.</source>
        <translation>Transcribed while you record: up to {time}.</translation>
    </message>
    <message>
        <source>It is transcribed while you record.</source>
        <translation>It is transcribed while you record.</translation>
    </message>
</context>
<context>
    <name>RemovedCard</name>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Restore the model {name}</source>
        <translation>Restore the model {name}</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Delete now</translation>
    </message>
    <message>
        <source>Delete the model {name} now to free its space</source>
        <translation>Delete the model {name} now to free its space</translation>
    </message>
    <message>
        <source>Removed. It will be deleted on {date}, which frees {size}.</source>
        <translation>Removed. It will be deleted on {date}, which frees {size}.</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace in all debriefs</source>
        <translation>Replace in all debriefs</translation>
    </message>
    <message>
        <source>“{wanted}” is replaced by “{by}”.</source>
        <translation>“{wanted}” is replaced by “{by}”.</translation>
    </message>
    <message>
        <source>“{wanted}” is removed.</source>
        <translation>“{wanted}” is removed.</translation>
    </message>
    <message>
        <source>Looking in all debriefs …</source>
        <translation>Looking in all debriefs …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Replaced before</source>
        <translation>Replaced before</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace in {title}</source>
        <translation>Replace in {title}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>“{wanted}” by “{by}”</source>
        <translation>“{wanted}” by “{by}”</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>%n debrief</numerusform>
            <numerusform>%n debriefs</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>First type what to look for.</source>
        <translation>First type what to look for.</translation>
    </message>
    <message>
        <source>Not found in any debrief.</source>
        <translation>Not found in any debrief.</translation>
    </message>
    <message>
        <source>{places} in {debriefs}</source>
        <translation>{places} in {debriefs}</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n place(s)</source>
        <translation>
            <numerusform>Replace in %n place</numerusform>
            <numerusform>Replace in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportGroup</name>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Name of your organisation</source>
        <translation>Name of your organisation</translation>
    </message>
    <message>
        <source>Shown at the top of each report</source>
        <translation>Shown at the top of each report</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture as logo</source>
        <translation>A PNG or JPEG picture as logo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Remove the logo</translation>
    </message>
    <message>
        <source>Footer of each page, such as Confidential</source>
        <translation>Footer of each page, such as Confidential</translation>
    </message>
    <message>
        <source>More details that your programme asks for, one per line</source>
        <translation>More details that your programme asks for, one per line</translation>
    </message>
    <message>
        <source>Such as Cohort, Facility code, Supervisor, Case number: one per line</source>
        <translation>Such as Cohort, Facility code, Supervisor, Case number: one per line</translation>
    </message>
    <message>
        <source>Language of headings and labels</source>
        <translation>Language of headings and labels</translation>
    </message>
    <message>
        <source>Same as the program</source>
        <translation>Same as the program</translation>
    </message>
    <message>
        <source>Default template</source>
        <translation>Default template</translation>
    </message>
    <message>
        <source>Open the folder of your own templates</source>
        <translation>Open the folder of your own templates</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>They appear among the details of a debrief. What was filled in is kept when you remove one.</source>
        <translation>They appear among the details of a debrief. What was filled in is kept when you remove one.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choose a logo</translation>
    </message>
    <message>
        <source>The logo of your organisation</source>
        <translation>The logo of your organisation</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>No logo</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Report template</source>
        <translation>Report template</translation>
    </message>
    <message>
        <source>Report preview</source>
        <translation>Report preview</translation>
    </message>
    <message>
        <source>The document also contains the rest of the transcript.</source>
        <translation>The document also contains the rest of the transcript.</translation>
    </message>
    <message>
        <source>Document format</source>
        <translation>Document format</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>Export (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Print the report on paper</source>
        <translation>Print the report on paper</translation>
    </message>
    <message>
        <source>Several formats …</source>
        <translation>Several formats …</translation>
    </message>
    <message>
        <source>Export the report in several formats at once</source>
        <translation>Export the report in several formats at once</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the saved document</source>
        <translation>Open the saved document</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Open the folder of the document</source>
        <translation>Open the folder of the document</translation>
    </message>
    <message>
        <source>Add a logo or footer …</source>
        <translation>Add a logo or footer …</translation>
    </message>
    <message>
        <source>Open the settings of reports</source>
        <translation>Open the settings of reports</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Export the report</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved.</source>
        <translation>
            <numerusform>%n document saved.</numerusform>
            <numerusform>%n documents saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the documents</source>
        <translation>Choose a folder for the documents</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Print the report</translation>
    </message>
</context>
<context>
    <name>RestoreAtStart</name>
    <message>
        <source>The file of your library is damaged and cannot be opened. It was left as it is. The recordings are stored separately and are safe. Choose a backup to restore: all texts, moments and settings will be as they were then. The damaged file is kept.</source>
        <translation>The file of your library is damaged and cannot be opened. It was left as it is. The recordings are stored separately and are safe. Choose a backup to restore: all texts, moments and settings will be as they were then. The damaged file is kept.</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Backups on this computer</translation>
    </message>
    <message>
        <source>Looking into the backups …</source>
        <translation>Looking into the backups …</translation>
    </message>
    <message>
        <source>Progress of restoring</source>
        <translation>Progress of restoring</translation>
    </message>
    <message>
        <source>Restore from another file …</source>
        <translation>Restore from another file …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>No backup was found on this computer. If there is one on a USB stick, choose its file.</source>
        <translation>No backup was found on this computer. If there is one on a USB stick, choose its file.</translation>
    </message>
    <message>
        <source>Restoring the recordings was stopped. To go on, restore this backup once more.</source>
        <translation>Restoring the recordings was stopped. To go on, restore this backup once more.</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s)</source>
        <translation>
            <numerusform>%n debrief</numerusform>
            <numerusform>%n debriefs</numerusform>
        </translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Backups (*.sqlite)</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Choose the backup to restore</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Restoring the backup …</translation>
    </message>
    <message>
        <source>Recordings: {done} of {total} copied.</source>
        <translation>Recordings: {done} of {total} copied.</translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored: %n debrief(s).</source>
        <translation>
            <numerusform>The backup was restored: %n debrief.</numerusform>
            <numerusform>The backup was restored: %n debriefs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollingWave</name>
    <message>
        <source>Sound level of the last minute</source>
        <translation>Sound level of the last minute</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything that was said</source>
        <translation>Search everything that was said</translation>
    </message>
    <message>
        <source>Search everything that was said (Ctrl+F)</source>
        <translation>Search everything that was said (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Clear search</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Clear selection</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Send to {name}?</source>
        <translation>Send to {name}?</translation>
    </message>
    <message>
        <source>Nothing has been sent there before. From now on, debriefs that you finish are sent automatically, as far as your data budget and quiet hours allow. Only text is sent, never sound.</source>
        <translation>Nothing has been sent there before. From now on, debriefs that you finish are sent automatically, as far as your data budget and quiet hours allow. Only text is sent, never sound.</translation>
    </message>
    <message>
        <source>Send ({size})</source>
        <translation>Send ({size})</translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) have arrived ({size} of data).</source>
        <translation>
            <numerusform>%n debrief has arrived ({size} of data).</numerusform>
            <numerusform>%n debriefs have arrived ({size} of data).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debrief(s) were refused: the page Sending says why.</source>
        <translation>
            <numerusform>%n debrief was refused: the page Sending says why.</numerusform>
            <numerusform>%n debriefs were refused: the page Sending says why.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected with {name}.</source>
        <translation>Connected with {name}.</translation>
    </message>
    <message>
        <source>This debrief will not be sent.</source>
        <translation>This debrief will not be sent.</translation>
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
        <translation>Amharic</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabic</translation>
    </message>
    <message>
        <source>Assamese</source>
        <translation>Assamese</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Azerbaijani</translation>
    </message>
    <message>
        <source>Bashkir</source>
        <translation>Bashkir</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarusian</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarian</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengali</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>Tibetan</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>Breton</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnian</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Catalan</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Czech</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Welsh</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>German</source>
        <translation>German</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Greek</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estonian</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Basque</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persian</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnish</translation>
    </message>
    <message>
        <source>Faroese</source>
        <translation>Faroese</translation>
    </message>
    <message>
        <source>French</source>
        <translation>French</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galician</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Hausa</translation>
    </message>
    <message>
        <source>Hawaiian</source>
        <translation>Hawaiian</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebrew</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Croatian</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Haitian Creole</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Hungarian</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenian</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesian</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Icelandic</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italian</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanese</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>Javanese</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgian</translation>
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
        <translation>Korean</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latin</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxembourgish</translation>
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
        <translation>Lithuanian</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Latvian</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>Malagasy</translation>
    </message>
    <message>
        <source>Maori</source>
        <translation>Maori</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Macedonian</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Mongolian</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malay</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltese</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Burmese</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepali</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>Nynorsk</source>
        <translation>Nynorsk</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegian</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>Occitan</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Punjabi</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polish</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Pashto</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Romanian</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russian</translation>
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
        <translation>Sinhala</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slovak</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slovenian</translation>
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
        <translation>Albanian</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbian</translation>
    </message>
    <message>
        <source>Sundanese</source>
        <translation>Sundanese</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Swahili</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Tajik</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Turkmen</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalog</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turkish</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>Tatar</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainian</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Uzbek</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamese</translation>
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
        <translation>Cantonese</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>the sound</translation>
    </message>
    <message>
        <source>No sound comes from the microphone: it may be unplugged or switched off. What you have recorded is safe. Plug it in again; recording resumes by itself as soon as a microphone is found.</source>
        <translation>No sound comes from the microphone: it may be unplugged or switched off. What you have recorded is safe. Plug it in again; recording resumes by itself as soon as a microphone is found.</translation>
    </message>
    <message>
        <source>Now recording with another microphone: {name}. Check that it is near the people who talk.</source>
        <translation>Now recording with another microphone: {name}. Check that it is near the people who talk.</translation>
    </message>
    <message>
        <source>The computer was asleep for {time}, and nothing was recorded in that time. Keep the lid open while you record.</source>
        <translation>The computer was asleep for {time}, and nothing was recorded in that time. Keep the lid open while you record.</translation>
    </message>
    <message>
        <source>The sound cannot be saved right now ({reason}). It is kept in memory and saved as soon as possible. What was saved before is safe.</source>
        <translation>The sound cannot be saved right now ({reason}). It is kept in memory and saved as soon as possible. What was saved before is safe.</translation>
    </message>
    <message>
        <source>The disk is full. The recording was stopped and is safe. Free some space, then continue the recording or start a new one.</source>
        <translation>The disk is full. The recording was stopped and is safe. Free some space, then continue the recording or start a new one.</translation>
    </message>
    <message>
        <source>Here, {time} of sound could not be recorded. Silence takes its place, so that all times stay correct.</source>
        <translation>Here, {time} of sound could not be recorded. Silence takes its place, so that all times stay correct.</translation>
    </message>
    <message>
        <source>Here, {time} of sound could not be recorded and is missing from the recording.</source>
        <translation>Here, {time} of sound could not be recorded and is missing from the recording.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward by {time}. The times in the recording stay correct. Check the date of this debrief.</source>
        <translation>The computer&apos;s clock was set forward by {time}. The times in the recording stay correct. Check the date of this debrief.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back by {time}. The times in the recording stay correct. Check the date of this debrief.</source>
        <translation>The computer&apos;s clock was set back by {time}. The times in the recording stay correct. Check the date of this debrief.</translation>
    </message>
    <message>
        <source>No sound at all comes from the microphone. It may be muted, or Fieldscribe may not be allowed to use it. Check the mute key, and the privacy settings for the microphone.</source>
        <translation>No sound at all comes from the microphone. It may be muted, or Fieldscribe may not be allowed to use it. Check the mute key, and the privacy settings for the microphone.</translation>
    </message>
    <message>
        <source>The sound is very quiet. Move the microphone closer to the people who talk, or choose another microphone.</source>
        <translation>The sound is very quiet. Move the microphone closer to the people who talk, or choose another microphone.</translation>
    </message>
    <message>
        <source>The sound is too loud and distorted. Move the microphone away, or turn its level down.</source>
        <translation>The sound is too loud and distorted. Move the microphone away, or turn its level down.</translation>
    </message>
    <message>
        <source>The disk is nearly full: there is space for about {time} of recording. Free some space if you can. The recording is stopped safely before the disk is full.</source>
        <translation>The disk is nearly full: there is space for about {time} of recording. Free some space if you can. The recording is stopped safely before the disk is full.</translation>
    </message>
    <message>
        <source>the backup {name}</source>
        <translation>the backup {name}</translation>
    </message>
    <message>
        <source>The same words are repeated many times in this passage.</source>
        <translation>The same words are repeated many times in this passage.</translation>
    </message>
    <message>
        <source>This passage repeats the passages before it.</source>
        <translation>This passage repeats the passages before it.</translation>
    </message>
    <message>
        <source>There is text here, but hardly any speech.</source>
        <translation>There is text here, but hardly any speech.</translation>
    </message>
    <message>
        <source>This is a phrase that models tend to invent when there is only noise.</source>
        <translation>This is a phrase that models tend to invent when there is only noise.</translation>
    </message>
    <message>
        <source>Sharing an archive between several workers needs a package that is not installed. Install it on every computer with: pip install fieldscribe[archive]. Without it, the same folder is transcribed here, one file after the other.</source>
        <translation>Sharing an archive between several workers needs a package that is not installed. Install it on every computer with: pip install fieldscribe[archive]. Without it, the same folder is transcribed here, one file after the other.</translation>
    </message>
    <message>
        <source>No scheduler can be used at {address} ({reason}). Nothing was lost: start it, check the address and the certificates, and run the same command again.</source>
        <translation>No scheduler can be used at {address} ({reason}). Nothing was lost: start it, check the address and the certificates, and run the same command again.</translation>
    </message>
    <message>
        <source>The scheduler at {address} is not encrypted, and workers run whatever it sends them. Start it with TLS and use its tls:// address.</source>
        <translation>The scheduler at {address} is not encrypted, and workers run whatever it sends them. Start it with TLS and use its tls:// address.</translation>
    </message>
    <message>
        <source>The worker on {host} runs Fieldscribe {theirs}, and this computer {ours}. Install the same version on all of them, and run the same command again.</source>
        <translation>The worker on {host} runs Fieldscribe {theirs}, and this computer {ours}. Install the same version on all of them, and run the same command again.</translation>
    </message>
    <message>
        <source>Every worker that transcribed this file broke down. The other files are not affected. Transcribe it on a computer with more memory, or with a smaller model.</source>
        <translation>Every worker that transcribed this file broke down. The other files are not affected. Transcribe it on a computer with more memory, or with a smaller model.</translation>
    </message>
    <message>
        <source>The worker on {host} has no {path}. Put the archive and the model into a folder that all computers see under the same name, and run the same command again.</source>
        <translation>The worker on {host} has no {path}. Put the archive and the model into a folder that all computers see under the same name, and run the same command again.</translation>
    </message>
    <message>
        <source>{name} is not the sound of this debrief: its content is different. Nothing was changed. Choose the file that was imported, or an exact copy of it.</source>
        <translation>{name} is not the sound of this debrief: its content is different. Nothing was changed. Choose the file that was imported, or an exact copy of it.</translation>
    </message>
    <message>
        <source>No sound file of debrief {number} is missing. Nothing was changed.</source>
        <translation>No sound file of debrief {number} is missing. Nothing was changed.</translation>
    </message>
    <message>
        <source>{name} already exists and is not a sound file. It was left as it is. Choose another name.</source>
        <translation>{name} already exists and is not a sound file. It was left as it is. Choose another name.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({reason}). Nothing was downloaded. Connect this computer to the internet and try again.</source>
        <translation>{host} cannot be reached ({reason}). Nothing was downloaded. Connect this computer to the internet and try again.</translation>
    </message>
    <message>
        <source>The download of {model} stopped ({reason}). {done_mb} of {total_mb} MB are on this computer and are kept. To go on from there, download it again.</source>
        <translation>The download of {model} stopped ({reason}). {done_mb} of {total_mb} MB are on this computer and are kept. To go on from there, download it again.</translation>
    </message>
    <message>
        <source>The list of models in {path} cannot be read: {lack}. The models on this computer are not affected. Ask whoever made the file for a correct one, or remove it.</source>
        <translation>The list of models in {path} cannot be read: {lack}. The models on this computer are not affected. Ask whoever made the file for a correct one, or remove it.</translation>
    </message>
    <message>
        <source>{model} was not downloaded: {size_mb} MB are missing, and this network may cost money. What is here is kept. Use a network that costs nothing, or say that it may be downloaded in any network.</source>
        <translation>{model} was not downloaded: {size_mb} MB are missing, and this network may cost money. What is here is kept. Use a network that costs nothing, or say that it may be downloaded in any network.</translation>
    </message>
    <message>
        <source>No model in the list is named {name}. Nothing was downloaded. Choose one that is in the list.</source>
        <translation>No model in the list is named {name}. Nothing was downloaded. Choose one that is in the list.</translation>
    </message>
    <message>
        <source>{host} has no model {model} that anyone may download. Nothing was downloaded. Check the name, which looks like Systran/faster-whisper-small.</source>
        <translation>{host} has no model {model} that anyone may download. Nothing was downloaded. Check the name, which looks like Systran/faster-whisper-small.</translation>
    </message>
    <message>
        <source>{model} cannot be used: the file {file} is missing there. Nothing was downloaded. Choose a model that was made for faster-whisper, such as Systran/faster-whisper-small.</source>
        <translation>{model} cannot be used: the file {file} is missing there. Nothing was downloaded. Choose a model that was made for faster-whisper, such as Systran/faster-whisper-small.</translation>
    </message>
    <message>
        <source>What came from {host} is not the model. Perhaps this network asks you to log in first: open any page in a web browser, then try again. What was downloaded before is kept.</source>
        <translation>What came from {host} is not the model. Perhaps this network asks you to log in first: open any page in a web browser, then try again. What was downloaded before is kept.</translation>
    </message>
    <message>
        <source>The file {file} of {model} arrived damaged and was thrown away; the other files are kept. Download it again. If this happens every time, use another internet connection.</source>
        <translation>The file {file} of {model} arrived damaged and was thrown away; the other files are kept. Download it again. If this happens every time, use another internet connection.</translation>
    </message>
    <message>
        <source>{model} is already being downloaded by another Fieldscribe on this computer. Let that one finish.</source>
        <translation>{model} is already being downloaded by another Fieldscribe on this computer. Let that one finish.</translation>
    </message>
    <message>
        <source>The model was changed on {host} during the download. Nothing is wrong with this computer. Download it again: what stayed the same is kept.</source>
        <translation>The model was changed on {host} during the download. Nothing is wrong with this computer. Download it again: what stayed the same is kept.</translation>
    </message>
    <message>
        <source>The receiving server is not installed. Nothing was changed. Install it with pip install &apos;fieldscribe[hub]&apos;, then run the same command again.</source>
        <translation>The receiving server is not installed. Nothing was changed. Install it with pip install &apos;fieldscribe[hub]&apos;, then run the same command again.</translation>
    </message>
    <message>
        <source>{path} is not the file of a receiving server. It was left as it is. Give another folder with --data.</source>
        <translation>{path} is not the file of a receiving server. It was left as it is. Give another folder with --data.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Fieldscribe. It was left as it is. Install that version on this computer and start the server again.</source>
        <translation>{path} was written by a newer version of Fieldscribe. It was left as it is. Install that version on this computer and start the server again.</translation>
    </message>
    <message>
        <source>The file {path} of the receiving server is damaged, or its disk fails. It was left as it is, and the laptops keep their debriefs. Check the disk, then restore a backup of the folder.</source>
        <translation>The file {path} of the receiving server is damaged, or its disk fails. It was left as it is, and the laptops keep their debriefs. Check the disk, then restore a backup of the folder.</translation>
    </message>
    <message>
        <source>Another program is using {path}. Nothing was changed. Wait a moment and run the same command again.</source>
        <translation>Another program is using {path}. Nothing was changed. Wait a moment and run the same command again.</translation>
    </message>
    <message>
        <source>There is no receiving server in {folder}. Nothing was changed. To make one, with the name of your organisation: fieldscribe hub init</source>
        <translation>There is no receiving server in {folder}. Nothing was changed. To make one, with the name of your organisation: fieldscribe hub init</translation>
    </message>
    <message>
        <source>There is a receiving server in {folder} already, of {name}. Nothing was changed. To give it another address: fieldscribe hub address</source>
        <translation>There is a receiving server in {folder} already, of {name}. Nothing was changed. To give it another address: fieldscribe hub address</translation>
    </message>
    <message>
        <source>The file {name} is not a whole backup of a receiving server. Nothing was changed. Give a file that fieldscribe hub backup made.</source>
        <translation>The file {name} is not a whole backup of a receiving server. Nothing was changed. Give a file that fieldscribe hub backup made.</translation>
    </message>
    <message>
        <source>A receiving server needs the name of your organisation or programme, which laptops show. Nothing was made. Give it with --name.</source>
        <translation>A receiving server needs the name of your organisation or programme, which laptops show. Nothing was made. Give it with --name.</translation>
    </message>
    <message>
        <source>A receiving server for {folder} is running already. It goes on, and no second one was started. To start it anew, stop that one first.</source>
        <translation>A receiving server for {folder} is running already. It goes on, and no second one was started. To start it anew, stop that one first.</translation>
    </message>
    <message>
        <source>{address} is not an address at which laptops can reach a server. Nothing was changed. Give a name or a number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/.</source>
        <translation>{address} is not an address at which laptops can reach a server. Nothing was changed. Give a name or a number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/.</translation>
    </message>
    <message>
        <source>A receiving server needs an address at which laptops can reach it. Nothing was changed. Give a name or a number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/.</source>
        <translation>A receiving server needs an address at which laptops can reach it. Nothing was changed. Give a name or a number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/.</translation>
    </message>
    <message>
        <source>The server cannot listen on {address} ({reason}). Nothing was changed. Stop the program that uses it, or choose another with --host and --port.</source>
        <translation>The server cannot listen on {address} ({reason}). Nothing was changed. Stop the program that uses it, or choose another with --host and --port.</translation>
    </message>
    <message>
        <source>The server cannot listen on port {port} ({reason}). Nothing was changed. Stop the program that uses it, or choose another with --port.</source>
        <translation>The server cannot listen on port {port} ({reason}). Nothing was changed. Stop the program that uses it, or choose another with --port.</translation>
    </message>
    <message>
        <source>Without a certificate the server listens to this computer only, because everything would travel open. Nothing was started. Give --certificate and --key, or --host 127.0.0.1 behind a proxy.</source>
        <translation>Without a certificate the server listens to this computer only, because everything would travel open. Nothing was started. Give --certificate and --key, or --host 127.0.0.1 behind a proxy.</translation>
    </message>
    <message>
        <source>The certificate {certificate} cannot be used with the key {key}. The server was not started. Give the two PEM files that belong together, with the whole chain in the first.</source>
        <translation>The certificate {certificate} cannot be used with the key {key}. The server was not started. Give the two PEM files that belong together, with the whole chain in the first.</translation>
    </message>
    <message>
        <source>The certificate {certificate} is valid from {start} to {end}, and this computer has {today}. The server was not started, because laptops would refuse it. Renew the certificate, or set the clock of this computer.</source>
        <translation>The certificate {certificate} is valid from {start} to {end}, and this computer has {today}. The server was not started, because laptops would refuse it. Renew the certificate, or set the clock of this computer.</translation>
    </message>
    <message>
        <source>The debrief {name} arrived and is kept, but it cannot be read. Install the newest version of Fieldscribe here; if that does not help, send the debrief again from its laptop.</source>
        <translation>The debrief {name} arrived and is kept, but it cannot be read. Install the newest version of Fieldscribe here; if that does not help, send the debrief again from its laptop.</translation>
    </message>
    <message>
        <source>{path} holds no bundle of Fieldscribe. Nothing was changed. Give the file, or the folder, that came on the stick or in the mail.</source>
        <translation>{path} holds no bundle of Fieldscribe. Nothing was changed. Give the file, or the folder, that came on the stick or in the mail.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read: {lack}. Nothing was changed. Get a complete copy of it.</source>
        <translation>The model {path} cannot be read: {lack}. Nothing was changed. Get a complete copy of it.</translation>
    </message>
    <message>
        <source>There is something at {path} already. It was left as it is. Choose another place for the output.</source>
        <translation>There is something at {path} already. It was left as it is. Choose another place for the output.</translation>
    </message>
    <message>
        <source>In {folder} there is no sound in which the model hears speech. Nothing was made. Choose a folder with some minutes of speech in the language of the model; nobody needs to have transcribed it.</source>
        <translation>In {folder} there is no sound in which the model hears speech. Nothing was made. Choose a folder with some minutes of speech in the language of the model; nobody needs to have transcribed it.</translation>
    </message>
    <message>
        <source>The model cannot be made as small as {asked} MB. Nothing was made. Ask for {least} MB at least, or start from a smaller model.</source>
        <translation>The model cannot be made as small as {asked} MB. Nothing was made. Ask for {least} MB at least, or start from a smaller model.</translation>
    </message>
    <message>
        <source>The disk is full. You can read your debriefs and listen to them, but nothing can be recorded or changed. Nothing was lost. Delete files of other programs, or empty the recycle bin of this computer; Fieldscribe goes on as soon as there is room.</source>
        <translation>The disk is full. You can read your debriefs and listen to them, but nothing can be recorded or changed. Nothing was lost. Delete files of other programs, or empty the recycle bin of this computer; Fieldscribe goes on as soon as there is room.</translation>
    </message>
    <message>
        <source>The library {path} is damaged and was left as it is. The sound files are stored separately and are safe. Restore a backup.</source>
        <translation>The library {path} is damaged and was left as it is. The sound files are stored separately and are safe. Restore a backup.</translation>
    </message>
    <message>
        <source>{path} is not a Fieldscribe library. It was left as it is. Choose another data folder, or restore a backup.</source>
        <translation>{path} is not a Fieldscribe library. It was left as it is. Choose another data folder, or restore a backup.</translation>
    </message>
    <message>
        <source>There is no debrief {which}. Nothing was changed.</source>
        <translation>There is no debrief {which}. Nothing was changed.</translation>
    </message>
    <message>
        <source>This was changed again since, so it cannot be undone by itself. Nothing was changed. Undo the later steps first, one by one.</source>
        <translation>This was changed again since, so it cannot be undone by itself. Nothing was changed. Undo the later steps first, one by one.</translation>
    </message>
    <message>
        <source>There is no job {number}. Nothing was changed.</source>
        <translation>There is no job {number}. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no model named {name} on this computer. Add it again, or choose another model.</source>
        <translation>There is no model named {name} on this computer. Add it again, or choose another model.</translation>
    </message>
    <message>
        <source>No removed model is named {name}. Nothing was changed. Removed models are kept for 7 days.</source>
        <translation>No removed model is named {name}. Nothing was changed. Removed models are kept for 7 days.</translation>
    </message>
    <message>
        <source>The speed of this computer cannot be measured while something is being recorded or transcribed. Nothing was changed. Try again afterwards.</source>
        <translation>The speed of this computer cannot be measured while something is being recorded or transcribed. Nothing was changed. Try again afterwards.</translation>
    </message>
    <message>
        <source>The words in {name} cannot be used: {lack}. Nothing was changed. Write one word or name on each line of a text file.</source>
        <translation>The words in {name} cannot be used: {lack}. Nothing was changed. Write one word or name on each line of a text file.</translation>
    </message>
    <message>
        <source>The file {name} cannot be added: {lack}. Nothing was changed. Get a complete copy of it, and add it again.</source>
        <translation>The file {name} cannot be added: {lack}. Nothing was changed. Get a complete copy of it, and add it again.</translation>
    </message>
    <message>
        <source>The file {name} was made by a newer Fieldscribe. Nothing was changed. Update Fieldscribe on this computer, or ask for a model folder instead.</source>
        <translation>The file {name} was made by a newer Fieldscribe. Nothing was changed. Update Fieldscribe on this computer, or ask for a model folder instead.</translation>
    </message>
    <message>
        <source>The model {name} arrived complete, but on this computer it does not write what it should for the sound that comes with it. It was not added. Choose another model, and tell whoever gave you this one.</source>
        <translation>The model {name} arrived complete, but on this computer it does not write what it should for the sound that comes with it. It was not added. Choose another model, and tell whoever gave you this one.</translation>
    </message>
    <message>
        <source>The model {name} is being added or removed by another Fieldscribe on this computer. Nothing was changed here. Let that one finish.</source>
        <translation>The model {name} is being added or removed by another Fieldscribe on this computer. Nothing was changed here. Let that one finish.</translation>
    </message>
    <message>
        <source>Debrief {number} is not among the recently deleted. Nothing was changed.</source>
        <translation>Debrief {number} is not among the recently deleted. Nothing was changed.</translation>
    </message>
    <message>
        <source>Close other programs and add it again. If that fails too, get a new copy of the model.</source>
        <translation>Close other programs and add it again. If that fails too, get a new copy of the model.</translation>
    </message>
    <message>
        <source>Measuring the speed of this computer</source>
        <translation>Measuring the speed of this computer</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>The search for microphones</source>
        <translation>The search for microphones</translation>
    </message>
    <message>
        <source>A recording in progress is not affected.</source>
        <translation>A recording in progress is not affected.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Reading the picture</translation>
    </message>
    <message>
        <source>Try again, or type the code or link.</source>
        <translation>Try again, or type the code or link.</translation>
    </message>
    <message>
        <source>No organisation receives debriefs from this computer yet, so nothing is sent. Ask your programme for a code, and enter it.</source>
        <translation>No organisation receives debriefs from this computer yet, so nothing is sent. Ask your programme for a code, and enter it.</translation>
    </message>
    <message>
        <source>This computer has lost the key with which it sends, or its data was copied from another computer. Nothing was sent, and your debriefs are safe. Ask your programme for a new code and enter it.</source>
        <translation>This computer has lost the key with which it sends, or its data was copied from another computer. Nothing was sent, and your debriefs are safe. Ask your programme for a new code and enter it.</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be opened at the moment. Nothing was sent, and nothing was lost. Unlock it or log in to this computer again, then try again.</source>
        <translation>The keyring of this computer cannot be opened at the moment. Nothing was sent, and nothing was lost. Unlock it or log in to this computer again, then try again.</translation>
    </message>
    <message>
        <source>This code was not accepted: it has been used already, or it is too old. Nothing was changed. Ask your programme for a new code.</source>
        <translation>This code was not accepted: it has been used already, or it is too old. Nothing was changed. Ask your programme for a new code.</translation>
    </message>
    <message>
        <source>No code could be read in {name}. Nothing was changed. Choose a sharp picture that shows the whole square, or type the code or link.</source>
        <translation>No code could be read in {name}. Nothing was changed. Choose a sharp picture that shows the whole square, or type the code or link.</translation>
    </message>
    <message>
        <source>{address} is not a safe address to send debriefs to. Nothing was sent. It must begin with https: ask your programme for a new link.</source>
        <translation>{address} is not a safe address to send debriefs to. Nothing was sent. It must begin with https: ask your programme for a new link.</translation>
    </message>
    <message>
        <source>{host} is not the receiver that the link was made for. Nothing was sent. Use another network, and ask your programme for a new link if it happens again.</source>
        <translation>{host} is not the receiver that the link was made for. Nothing was sent. Use another network, and ask your programme for a new link if it happens again.</translation>
    </message>
    <message>
        <source>The proxy of this network does not allow a connection to {host}. Nothing was lost. Use another network, or ask whoever runs this one.</source>
        <translation>The proxy of this network does not allow a connection to {host}. Nothing was lost. Use another network, or ask whoever runs this one.</translation>
    </message>
    <message>
        <source>{host} points to another address, and debriefs go only where your programme said. Nothing was lost. Log in to the network if it asks for that; otherwise ask your programme for a new code.</source>
        <translation>{host} points to another address, and debriefs go only where your programme said. Nothing was lost. Log in to the network if it asks for that; otherwise ask your programme for a new code.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so nothing was sent. Nothing was lost. Try another network; if it happens there too, tell your programme.</source>
        <translation>{host} could not prove who it is, so nothing was sent. Nothing was lost. Try another network; if it happens there too, tell your programme.</translation>
    </message>
    <message>
        <source>{host} has no room left. Nothing was lost, and everything stays here until there is room. Tell your programme.</source>
        <translation>{host} has no room left. Nothing was lost, and everything stays here until there is room. Tell your programme.</translation>
    </message>
    <message>
        <source>{host} does not know this computer any more. Nothing was lost. Ask your programme for a new code and enter it.</source>
        <translation>{host} does not know this computer any more. Nothing was lost. Ask your programme for a new code and enter it.</translation>
    </message>
    <message>
        <source>Your programme has ended the access of this computer. All debriefs stay here, and nothing more is sent. Ask your programme for a new code if this is a mistake.</source>
        <translation>Your programme has ended the access of this computer. All debriefs stay here, and nothing more is sent. Ask your programme for a new code if this is a mistake.</translation>
    </message>
    <message>
        <source>{organisation} has lost debriefs that had arrived there. Nothing was lost here. Ask your programme for a new code and enter it; then everything that is finished is sent again.</source>
        <translation>{organisation} has lost debriefs that had arrived there. Nothing was lost here. Ask your programme for a new code and enter it; then everything that is finished is sent again.</translation>
    </message>
    <message>
        <source>Another Fieldscribe on this computer is sending at the moment. Nothing was lost. Let it finish, or close it.</source>
        <translation>Another Fieldscribe on this computer is sending at the moment. Nothing was lost. Let it finish, or close it.</translation>
    </message>
    <message>
        <source>Debrief {number} failed several times in a row and is set aside. The others are sent. Try it once more, and tell your programme if it fails again.</source>
        <translation>Debrief {number} failed several times in a row and is set aside. The others are sent. Try it once more, and tell your programme if it fails again.</translation>
    </message>
    <message>
        <source>Your programme could not read it. Try again; if it is refused again, tell your programme.</source>
        <translation>Your programme could not read it. Try again; if it is refused again, tell your programme.</translation>
    </message>
    <message>
        <source>It is too large. Shorten its notes or its text, then try again.</source>
        <translation>It is too large. Shorten its notes or its text, then try again.</translation>
    </message>
    <message>
        <source>Your programme does not accept the signature of this computer. Ask it for a new code, then try again.</source>
        <translation>Your programme does not accept the signature of this computer. Ask it for a new code, then try again.</translation>
    </message>
    <message>
        <source>It arrived, but your programme cannot decrypt it. Try again; if it is refused again, ask for a new code.</source>
        <translation>It arrived, but your programme cannot decrypt it. Try again; if it is refused again, ask for a new code.</translation>
    </message>
    <message>
        <source>Debrief {number} has no text yet, so there is nothing to send. Transcribe it, or write its notes, then finish it.</source>
        <translation>Debrief {number} has no text yet, so there is nothing to send. Transcribe it, or write its notes, then finish it.</translation>
    </message>
    <message>
        <source>What arrived is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Send it again.</source>
        <translation>What arrived is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Send it again.</translation>
    </message>
    <message>
        <source>This debrief is too large to be sent: it may have {most} KB at most. Nothing was sent. Shorten its notes, or split it.</source>
        <translation>This debrief is too large to be sent: it may have {most} KB at most. Nothing was sent. Shorten its notes, or split it.</translation>
    </message>
    <message>
        <source>What arrived was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It was left as it is. Install the newest version of Fieldscribe to read it.</source>
        <translation>What arrived was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It was left as it is. Install the newest version of Fieldscribe to read it.</translation>
    </message>
    <message>
        <source>What arrived was not signed by the one it claims to come from, and was not read. Nothing was changed. Check where it comes from, then register the sender again.</source>
        <translation>What arrived was not signed by the one it claims to come from, and was not read. Nothing was changed. Check where it comes from, then register the sender again.</translation>
    </message>
    <message>
        <source>What arrived was compressed with a word list that this version of Fieldscribe does not have ({which}). It was left as it is. Install the newest version of Fieldscribe to read it.</source>
        <translation>What arrived was compressed with a word list that this version of Fieldscribe does not have ({which}). It was left as it is. Install the newest version of Fieldscribe to read it.</translation>
    </message>
    <message>
        <source>What arrived contains only the changes since bundle {sequence}, which is not here. It was left as it is. Send the whole debrief again.</source>
        <translation>What arrived contains only the changes since bundle {sequence}, which is not here. It was left as it is. Send the whole debrief again.</translation>
    </message>
    <message>
        <source>What arrived is encrypted for another recipient and cannot be read here. It was left as it is. Open it where the key of the organisation is kept.</source>
        <translation>What arrived is encrypted for another recipient and cannot be read here. It was left as it is. Open it where the key of the organisation is kept.</translation>
    </message>
    <message>
        <source>This acknowledgement is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Ask for it again.</source>
        <translation>This acknowledgement is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Ask for it again.</translation>
    </message>
    <message>
        <source>This code is not complete or has a typing mistake. Compare it with what you were given.</source>
        <translation>This code is not complete or has a typing mistake. Compare it with what you were given.</translation>
    </message>
    <message>
        <source>what was received</source>
        <translation>what was received</translation>
    </message>
    <message>
        <source>it is missing the weights {name}</source>
        <translation>it is missing the weights {name}</translation>
    </message>
    <message>
        <source>it contains more than numbers, which might be harmful, or it is damaged</source>
        <translation>it contains more than numbers, which might be harmful, or it is damaged</translation>
    </message>
    <message>
        <source>its weights {name} do not fit the rest of the model</source>
        <translation>its weights {name} do not fit the rest of the model</translation>
    </message>
    <message>
        <source>its weights {name} are infinite or no numbers</source>
        <translation>its weights {name} are infinite or no numbers</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>the model</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>it is far too large</translation>
    </message>
    <message>
        <source>it does not have the form of one</source>
        <translation>it does not have the form of one</translation>
    </message>
    <message>
        <source>its certificate is not trusted; are the date and the time of this computer right?</source>
        <translation>its certificate is not trusted; are the date and the time of this computer right?</translation>
    </message>
    <message>
        <source>no answer came for a long time</source>
        <translation>no answer came for a long time</translation>
    </message>
    <message>
        <source>the proxy of this network refuses</source>
        <translation>the proxy of this network refuses</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>the connection failed</translation>
    </message>
    <message>
        <source>downloading the model</source>
        <translation>downloading the model</translation>
    </message>
    <message>
        <source>the server does not continue where it stopped</source>
        <translation>the server does not continue where it stopped</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>the server is busy</translation>
    </message>
    <message>
        <source>it is not a packed model</source>
        <translation>it is not a packed model</translation>
    </message>
    <message>
        <source>it claims to hold far more than it can</source>
        <translation>it claims to hold far more than it can</translation>
    </message>
    <message>
        <source>it does not have the form of a packed model</source>
        <translation>it does not have the form of a packed model</translation>
    </message>
    <message>
        <source>its weights are not int8</source>
        <translation>its weights are not int8</translation>
    </message>
    <message>
        <source>there is no model.bin in it</source>
        <translation>there is no model.bin in it</translation>
    </message>
    <message>
        <source>there is more than one model in it</source>
        <translation>there is more than one model in it</translation>
    </message>
    <message>
        <source>the names in it lead out of it</source>
        <translation>the names in it lead out of it</translation>
    </message>
    <message>
        <source>it contains {name} twice</source>
        <translation>it contains {name} twice</translation>
    </message>
    <message>
        <source>{name} is only a link to another file</source>
        <translation>{name} is only a link to another file</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>it is locked with a password</translation>
    </message>
    <message>
        <source>The recording was stopped at {time} and continued on {date}.</source>
        <translation>The recording was stopped at {time} and continued on {date}.</translation>
    </message>
    <message>
        <source>Sound file dated {date}</source>
        <translation>Sound file dated {date}</translation>
    </message>
    <message>
        <source>line {line} has more than {most} dots.</source>
        <translation>line {line} has more than {most} dots.</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Sending is paused.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>This computer is not connected to a network.</translation>
    </message>
    <message>
        <source>The last attempt failed. It is tried again later.</source>
        <translation>The last attempt failed. It is tried again later.</translation>
    </message>
    <message>
        <source>This network may cost money, and the data budget is 0.</source>
        <translation>This network may cost money, and the data budget is 0.</translation>
    </message>
    <message>
        <source>1 hour of talk takes about {duration}</source>
        <translation>1 hour of talk takes about {duration}</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>fits</translation>
    </message>
    <message>
        <source>The speed of this computer has not been measured yet.</source>
        <translation>The speed of this computer has not been measured yet.</translation>
    </message>
    <message>
        <source>{time}; {download}; {fits}</source>
        <translation>{time}; {download}; {fits}</translation>
    </message>
    <message>
        <source>how long an hour of talk takes is not known</source>
        <translation>how long an hour of talk takes is not known</translation>
    </message>
    <message>
        <source>this computer has too little memory for it</source>
        <translation>this computer has too little memory for it</translation>
    </message>
    <message>
        <source>there is too little free space on the disk for it</source>
        <translation>there is too little free space on the disk for it</translation>
    </message>
    <message>
        <source>fits, but is more than what is left of this month&apos;s data budget</source>
        <translation>fits, but is more than what is left of this month&apos;s data budget</translation>
    </message>
    <message>
        <source>{model} is the largest of the models that keep up with speech on this computer. Larger models make fewer mistakes.</source>
        <translation>{model} is the largest of the models that keep up with speech on this computer. Larger models make fewer mistakes.</translation>
    </message>
    <message>
        <source>It does not know {language}.</source>
        <translation>It does not know {language}.</translation>
    </message>
    <message>
        <source>It is known to write {language} badly. Ask your programme for a model made for {language}.</source>
        <translation>It is known to write {language} badly. Ask your programme for a model made for {language}.</translation>
    </message>
    <message>
        <source>It wrote about {wrong} of 100 words wrong in {language}.</source>
        <translation>It wrote about {wrong} of 100 words wrong in {language}.</translation>
    </message>
    <message>
        <source>How well it writes {language} is not known. Try it with a short recording first.</source>
        <translation>How well it writes {language} is not known. Try it with a short recording first.</translation>
    </message>
    <message>
        <source>None of the models in the list fits this computer and these languages.</source>
        <translation>None of the models in the list fits this computer and these languages.</translation>
    </message>
    <message>
        <source>{model} is the fastest of the models that fit: on this computer 1 hour of talk takes about {duration}.</source>
        <translation>{model} is the fastest of the models that fit: on this computer 1 hour of talk takes about {duration}.</translation>
    </message>
    <message>
        <source>Of the models that keep up with speech on this computer, {model} makes the fewest mistakes in published tests: about {wrong} of 100 words ({on}).</source>
        <translation>Of the models that keep up with speech on this computer, {model} makes the fewest mistakes in published tests: about {wrong} of 100 words ({on}).</translation>
    </message>
    <message>
        <source>it is on this computer</source>
        <translation>it is on this computer</translation>
    </message>
    <message>
        <source>{size} MB to download</source>
        <translation>{size} MB to download</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>the list of models</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>there is no such file</translation>
    </message>
    <message>
        <source>the server answers with error {status}</source>
        <translation>the server answers with error {status}</translation>
    </message>
    <message>
        <source>the file {name} is not the one that the list of models names</source>
        <translation>the file {name} is not the one that the list of models names</translation>
    </message>
    <message>
        <source>The title is the name of the sound file, and is sent.</source>
        <translation>The title is the name of the sound file, and is sent.</translation>
    </message>
    <message>
        <source>Part of the recording is not transcribed yet.</source>
        <translation>Part of the recording is not transcribed yet.</translation>
    </message>
    <message>
        <source>One word is uncertain.</source>
        <translation>One word is uncertain.</translation>
    </message>
    <message>
        <source>{count} words are uncertain.</source>
        <translation>{count} words are uncertain.</translation>
    </message>
    <message>
        <source>One passage should be listened to again.</source>
        <translation>One passage should be listened to again.</translation>
    </message>
    <message>
        <source>{count} passages should be listened to again.</source>
        <translation>{count} passages should be listened to again.</translation>
    </message>
    <message>
        <source>One passage has no speaker.</source>
        <translation>One passage has no speaker.</translation>
    </message>
    <message>
        <source>{count} passages have no speaker.</source>
        <translation>{count} passages have no speaker.</translation>
    </message>
    <message>
        <source>One action has no owner.</source>
        <translation>One action has no owner.</translation>
    </message>
    <message>
        <source>{count} actions have no owner.</source>
        <translation>{count} actions have no owner.</translation>
    </message>
    <message>
        <source>{name}: the missing sound of this debrief was found again.</source>
        <translation>{name}: the missing sound of this debrief was found again.</translation>
    </message>
    <message>
        <source>The file {file} of this model is not what it was when the model was added: the disk may be failing, or someone changed it. Download the model again, or add it again from where you got it.</source>
        <translation>The file {file} of this model is not what it was when the model was added: the disk may be failing, or someone changed it. Download the model again, or add it again from where you got it.</translation>
    </message>
    <message>
        <source>adding the model</source>
        <translation>adding the model</translation>
    </message>
    <message>
        <source>the packed model</source>
        <translation>the packed model</translation>
    </message>
    <message>
        <source>it is neither a packed model nor a ZIP file</source>
        <translation>it is neither a packed model nor a ZIP file</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Sound is missing at</source>
        <translation>Sound is missing at</translation>
    </message>
    <message>
        <source>Recording continued at</source>
        <translation>Recording continued at</translation>
    </message>
    <message>
        <source>Length of the recording</source>
        <translation>Length of the recording</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>The model wrote</source>
        <translation>The model wrote</translation>
    </message>
    <message>
        <source>restoring the model</source>
        <translation>restoring the model</translation>
    </message>
    <message>
        <source>an authority, a certificate and a key are needed for it</source>
        <translation>an authority, a certificate and a key are needed for it</translation>
    </message>
    <message>
        <source>it does not answer, or refuses the certificates</source>
        <translation>it does not answer, or refuses the certificates</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>the connection was lost</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>Sending was stopped.</translation>
    </message>
    <message>
        <source>the recordings</source>
        <translation>the recordings</translation>
    </message>
    <message>
        <source>the recordings themselves are there</source>
        <translation>the recordings themselves are there</translation>
    </message>
    <message>
        <source>measuring the speed of this computer</source>
        <translation>measuring the speed of this computer</translation>
    </message>
    <message>
        <source>The recording “{title}” of {date} in {path} belongs to no debrief. To add it to the library: fieldscribe recover</source>
        <translation>The recording “{title}” of {date} in {path} belongs to no debrief. To add it to the library: fieldscribe recover</translation>
    </message>
    <message>
        <source>{path} belongs to no debrief and contains no readable sound. To delete it: fieldscribe recover --delete {name}</source>
        <translation>{path} belongs to no debrief and contains no readable sound. To delete it: fieldscribe recover --delete {name}</translation>
    </message>
    <message>
        <source>the list of words</source>
        <translation>the list of words</translation>
    </message>
    <message>
        <source>there is no word in it</source>
        <translation>there is no word in it</translation>
    </message>
    <message>
        <source>it has more than {most} words</source>
        <translation>it has more than {most} words</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>it is no text in UTF-8</translation>
    </message>
    <message>
        <source>one of its lines is no word or name</source>
        <translation>one of its lines is no word or name</translation>
    </message>
    <message>
        <source>Action list</source>
        <translation>Action list</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Open questions</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Full record</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectives</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>What went well</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>What to change</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nothing has been sent to this programme yet. To begin, choose Send now.</source>
        <translation>Nothing has been sent to this programme yet. To begin, choose Send now.</translation>
    </message>
    <message>
        <source>It is sent after the quiet hours.</source>
        <translation>It is sent after the quiet hours.</translation>
    </message>
    <message>
        <source>Too little is left of this month&apos;s data budget.</source>
        <translation>Too little is left of this month&apos;s data budget.</translation>
    </message>
    <message>
        <source>It is larger than your programme allows. Ask your programme to allow more, then try again.</source>
        <translation>It is larger than your programme allows. Ask your programme to allow more, then try again.</translation>
    </message>
    <message>
        <source>GAS</source>
        <translation>GAS</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Learning objectives</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>Gather</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Analyse: what went well</source>
        <translation>Analyse: what went well</translation>
    </message>
    <message>
        <source>Analyse: what to change</source>
        <translation>Analyse: what to change</translation>
    </message>
    <message>
        <source>Analyse: questions</source>
        <translation>Analyse: questions</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Summarise</translation>
    </message>
    <message>
        <source>Summarise: actions</source>
        <translation>Summarise: actions</translation>
    </message>
    <message>
        <source>Other notes</source>
        <translation>Other notes</translation>
    </message>
    <message>
        <source>Summary for the programme office</source>
        <translation>Summary for the programme office</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>In their own words</translation>
    </message>
    <message>
        <source>PEARLS</source>
        <translation>PEARLS</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reactions</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>Analysis: what went well</source>
        <translation>Analysis: what went well</translation>
    </message>
    <message>
        <source>Analysis: what to change</source>
        <translation>Analysis: what to change</translation>
    </message>
    <message>
        <source>Analysis: questions</source>
        <translation>Analysis: questions</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Summary: actions</source>
        <translation>Summary: actions</translation>
    </message>
    <message>
        <source>Plus / Delta</source>
        <translation>Plus / Delta</translation>
    </message>
    <message>
        <source>Plus: what went well</source>
        <translation>Plus: what went well</translation>
    </message>
    <message>
        <source>Delta: what to change</source>
        <translation>Delta: what to change</translation>
    </message>
    <message>
        <source>Transcript only</source>
        <translation>Transcript only</translation>
    </message>
    <message>
        <source>the clip</source>
        <translation>the clip</translation>
    </message>
    <message>
        <source>the decoded sound</source>
        <translation>the decoded sound</translation>
    </message>
    <message>
        <source>a copy of the sound file</source>
        <translation>a copy of the sound file</translation>
    </message>
    <message>
        <source>There is no file {name}. Check the name, and that the memory card or USB stick is plugged in.</source>
        <translation>There is no file {name}. Check the name, and that the memory card or USB stick is plugged in.</translation>
    </message>
    <message>
        <source>{name} is empty: it has 0 bytes. If the original is still on the phone or the recorder, copy it from there again.</source>
        <translation>{name} is empty: it has 0 bytes. If the original is still on the phone or the recorder, copy it from there again.</translation>
    </message>
    <message>
        <source>{name} is not a sound or video file that Fieldscribe can read. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>{name} is not a sound or video file that Fieldscribe can read. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</translation>
    </message>
    <message>
        <source>{name} contains no sound, only pictures. Choose the file that has the sound.</source>
        <translation>{name} contains no sound, only pictures. Choose the file that has the sound.</translation>
    </message>
    <message>
        <source>{name} is incomplete: the phone or recorder stopped before it finished the file, or the copy was cut short. Nothing can be read from it. The file is unchanged. If the original is still on the phone, check that it plays there, and copy it again.</source>
        <translation>{name} is incomplete: the phone or recorder stopped before it finished the file, or the copy was cut short. Nothing can be read from it. The file is unchanged. If the original is still on the phone, check that it plays there, and copy it again.</translation>
    </message>
    <message>
        <source>{name} is longer than {longest}, or is damaged and only appears to be. The file is unchanged. Cut it into shorter files with another program, and import those.</source>
        <translation>{name} is longer than {longest}, or is damaged and only appears to be. The file is unchanged. Cut it into shorter files with another program, and import those.</translation>
    </message>
    <message>
        <source>There is no sound or video file in the folder {name}. Choose another folder, or choose the files themselves.</source>
        <translation>There is no sound or video file in the folder {name}. Choose another folder, or choose the files themselves.</translation>
    </message>
    <message>
        <source>Debrief {number} has no finished recording yet, so there is nothing to transcribe. Finish the recording, or import a sound file first.</source>
        <translation>Debrief {number} has no finished recording yet, so there is nothing to transcribe. Finish the recording, or import a sound file first.</translation>
    </message>
    <message>
        <source>There is no sound to play: the file was moved, or has no sound. The text of the debrief is safe.</source>
        <translation>There is no sound to play: the file was moved, or has no sound. The text of the debrief is safe.</translation>
    </message>
    <message>
        <source>There is little or no sound between these two times. Nothing was changed. Choose a start within the recording, and an end after it.</source>
        <translation>There is little or no sound between these two times. Nothing was changed. Choose a start within the recording, and an end after it.</translation>
    </message>
    <message>
        <source>{name} is the sound of this debrief itself and is not replaced. Nothing was changed. Choose another name for the clip.</source>
        <translation>{name} is the sound of this debrief itself and is not replaced. Nothing was changed. Choose another name for the clip.</translation>
    </message>
    <message>
        <source>A clip can be at most {longest} long. Nothing was saved. Choose a shorter part.</source>
        <translation>A clip can be at most {longest} long. Nothing was saved. Choose a shorter part.</translation>
    </message>
    <message>
        <source>Clips cannot be saved as {format}. Choose one of: {known}.</source>
        <translation>Clips cannot be saved as {format}. Choose one of: {known}.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}). Nothing was changed. Copy the file to this computer, and try again with the copy.</source>
        <translation>{name} cannot be read ({reason}). Nothing was changed. Copy the file to this computer, and try again with the copy.</translation>
    </message>
    <message>
        <source>{name} cannot be read. Nothing was changed. Copy the file to this computer, and try again with the copy.</source>
        <translation>{name} cannot be read. Nothing was changed. Copy the file to this computer, and try again with the copy.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a sound file. Choose the sound files themselves.</source>
        <translation>{name} is a folder, not a sound file. Choose the sound files themselves.</translation>
    </message>
    <message>
        <source>{name} is a device, not a sound file. Choose the sound files themselves.</source>
        <translation>{name} is a device, not a sound file. Choose the sound files themselves.</translation>
    </message>
    <message>
        <source>No sound could be read from {name}: its sound ({codec}) is damaged, or of a type that Fieldscribe does not support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>No sound could be read from {name}: its sound ({codec}) is damaged, or of a type that Fieldscribe does not support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</translation>
    </message>
    <message>
        <source>No sound could be read from {name}: its sound is damaged, or of a type that Fieldscribe does not support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</source>
        <translation>No sound could be read from {name}: its sound is damaged, or of a type that Fieldscribe does not support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.</translation>
    </message>
    <message>
        <source>a file without an ending such as .mp3</source>
        <translation>a file without an ending such as .mp3</translation>
    </message>
    <message>
        <source>The app cannot be opened: the desktop part of Fieldscribe, or a system library that it needs, is not installed. Your debriefs are safe, and all commands work without it. To install the desktop part: pip install &quot;fieldscribe[desktop]&quot;. To install the libraries on Debian and Ubuntu: sudo apt install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0.</source>
        <translation>The app cannot be opened: the desktop part of Fieldscribe, or a system library that it needs, is not installed. Your debriefs are safe, and all commands work without it. To install the desktop part: pip install &quot;fieldscribe[desktop]&quot;. To install the libraries on Debian and Ubuntu: sudo apt install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0.</translation>
    </message>
    <message>
        <source>There is no screen to open the app on. Your debriefs are safe. Start Fieldscribe from a desktop, or use its commands: fieldscribe --help.</source>
        <translation>There is no screen to open the app on. Your debriefs are safe. Start Fieldscribe from a desktop, or use its commands: fieldscribe --help.</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>queued</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Another program is using the library {path}. Nothing was changed. Wait a moment and try again. If this keeps happening, close other windows of Fieldscribe.</source>
        <translation>Another program is using the library {path}. Nothing was changed. Wait a moment and try again. If this keeps happening, close other windows of Fieldscribe.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It was left as it is. Install the newest version of Fieldscribe to open it.</source>
        <translation>The library {path} was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It was left as it is. Install the newest version of Fieldscribe to open it.</translation>
    </message>
    <message>
        <source>The library {path} cannot be reached: the disk or folder does not respond. What was saved before is untouched. Check that the disk is connected and working, then try again.</source>
        <translation>The library {path} cannot be reached: the disk or folder does not respond. What was saved before is untouched. Check that the disk is connected and working, then try again.</translation>
    </message>
    <message>
        <source>The debrief that this belongs to is no longer in the library. Nothing was changed.</source>
        <translation>The debrief that this belongs to is no longer in the library. Nothing was changed.</translation>
    </message>
    <message>
        <source>Recording {number} is not in the library. Nothing was changed.</source>
        <translation>Recording {number} is not in the library. Nothing was changed.</translation>
    </message>
    <message>
        <source>This text has been changed elsewhere, so your last step could not be done. Check the text as it is now.</source>
        <translation>This text has been changed elsewhere, so your last step could not be done. Check the text as it is now.</translation>
    </message>
    <message>
        <source>there is already a different file</source>
        <translation>there is already a different file</translation>
    </message>
    <message>
        <source>Passage {number} is not in the library. Nothing was changed.</source>
        <translation>Passage {number} is not in the library. Nothing was changed.</translation>
    </message>
    <message>
        <source>Job {number} is {state} and cannot become {wanted}. Nothing was changed.</source>
        <translation>Job {number} is {state} and cannot become {wanted}. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no setting named {name}.</source>
        <translation>There is no setting named {name}.</translation>
    </message>
    <message>
        <source>The setting {name} must be {wanted}. It was left as it was.</source>
        <translation>The setting {name} must be {wanted}. It was left as it was.</translation>
    </message>
    <message>
        <source>The backup {path} could not be read back after it was written, and was removed. The library is unchanged. Check the disk, or choose another one for the backup.</source>
        <translation>The backup {path} could not be read back after it was written, and was removed. The library is unchanged. Check the disk, or choose another one for the backup.</translation>
    </message>
    <message>
        <source>There is already a model named {name}. It was left as it is. Give the new one another name.</source>
        <translation>There is already a model named {name}. It was left as it is. Give the new one another name.</translation>
    </message>
    <message>
        <source>There is no model folder at {folder}. Your debriefs are safe. Choose another model, or add it again.</source>
        <translation>There is no model folder at {folder}. Your debriefs are safe. Choose another model, or add it again.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {lack}. Get a complete copy of the folder, and add it again.</source>
        <translation>The model in {folder} cannot be used: {lack}. Get a complete copy of the folder, and add it again.</translation>
    </message>
    <message>
        <source>This model does not know the language {language}. Nothing was changed. Choose another language, or a model for many languages.</source>
        <translation>This model does not know the language {language}. Nothing was changed. Choose another language, or a model for many languages.</translation>
    </message>
    <message>
        <source>This model does not know the language that was chosen. Nothing was changed. Choose another language, or a model for many languages.</source>
        <translation>This model does not know the language that was chosen. Nothing was changed. Choose another language, or a model for many languages.</translation>
    </message>
    <message>
        <source>Debrief {number} is being recorded or transcribed. Nothing was deleted. Wait until that is finished, or stop it first.</source>
        <translation>Debrief {number} is being recorded or transcribed. Nothing was deleted. Wait until that is finished, or stop it first.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} is still needed: it is not fully transcribed, or it is in use. It was left where it is.</source>
        <translation>The sound of debrief {number} is still needed: it is not fully transcribed, or it is in use. It was left where it is.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} could not be removed from the disk yet ({reason}). It can no longer be played here, and Fieldscribe removes it the next time it starts.</source>
        <translation>The sound of debrief {number} could not be removed from the disk yet ({reason}). It can no longer be played here, and Fieldscribe removes it the next time it starts.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} was moved to Recently deleted on {day}, as set in the settings. Its text is safe. Restore the sound from there to play or transcribe it.</source>
        <translation>The sound of debrief {number} was moved to Recently deleted on {day}, as set in the settings. Its text is safe. Restore the sound from there to play or transcribe it.</translation>
    </message>
    <message>
        <source>The sound of debrief {number} was deleted on {day}, as set in the settings. Its text and its moments are kept.</source>
        <translation>The sound of debrief {number} was deleted on {day}, as set in the settings. Its text and its moments are kept.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {number} characters. Nothing was changed. Choose a longer one, such as three words.</source>
        <translation>A passphrase needs at least {number} characters. Nothing was changed. Choose a longer one, such as three words.</translation>
    </message>
    <message>
        <source>The stored passphrase is damaged, so no passphrase will be accepted. Your debriefs are safe. To remove it and then set a new one: fieldscribe passphrase remove</source>
        <translation>The stored passphrase is damaged, so no passphrase will be accepted. Your debriefs are safe. To remove it and then set a new one: fieldscribe passphrase remove</translation>
    </message>
    <message>
        <source>The transcription</source>
        <translation>The transcription</translation>
    </message>
    <message>
        <source>The text written so far is safe.</source>
        <translation>The text written so far is safe.</translation>
    </message>
    <message>
        <source>Choose a smaller model or close other programs, then press Resume in the queue.</source>
        <translation>Choose a smaller model or close other programs, then press Resume in the queue.</translation>
    </message>
    <message>
        <source>Press Resume in the queue to continue where it stopped.</source>
        <translation>Press Resume in the queue to continue where it stopped.</translation>
    </message>
    <message>
        <source>Reading the sound file</source>
        <translation>Reading the sound file</translation>
    </message>
    <message>
        <source>The file itself is unchanged.</source>
        <translation>The file itself is unchanged.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Close other programs, then try again.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, the file may be damaged: convert it with another program first.</source>
        <translation>Try again. If it happens again, the file may be damaged: convert it with another program first.</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>The recording</translation>
    </message>
    <message>
        <source>Everything up to the last second or two is safe.</source>
        <translation>Everything up to the last second or two is safe.</translation>
    </message>
    <message>
        <source>Close other programs, then start a new recording.</source>
        <translation>Close other programs, then start a new recording.</translation>
    </message>
    <message>
        <source>Start a new recording. The interrupted one is repaired automatically.</source>
        <translation>Start a new recording. The interrupted one is repaired automatically.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Stopped, as you asked.</translation>
    </message>
    <message>
        <source>{work} ended unexpectedly. {safe} {again}</source>
        <translation>{work} ended unexpectedly. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} needs a newer processor than this computer has. {safe} Use another computer.</source>
        <translation>{work} needs a newer processor than this computer has. {safe} Use another computer.</translation>
    </message>
    <message>
        <source>{work} failed. {safe} {again}</source>
        <translation>{work} failed. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} stopped responding. {safe} {again}</source>
        <translation>{work} stopped responding. {safe} {again}</translation>
    </message>
    <message>
        <source>{work} could not be started. {safe} Restart the computer. If that does not help, install Fieldscribe again.</source>
        <translation>{work} could not be started. {safe} Restart the computer. If that does not help, install Fieldscribe again.</translation>
    </message>
    <message>
        <source>{work} was stopped by the computer, most likely because it ran out of memory. {safe} {lighter}</source>
        <translation>{work} was stopped by the computer, most likely because it ran out of memory. {safe} {lighter}</translation>
    </message>
    <message>
        <source>{work} ran out of memory. {safe} {lighter}</source>
        <translation>{work} ran out of memory. {safe} {lighter}</translation>
    </message>
    <message>
        <source>Fieldscribe cannot use the sound system of this computer, so it can neither record nor play. Importing sound files works. On Linux, install the package libportaudio2, then start Fieldscribe again.</source>
        <translation>Fieldscribe cannot use the sound system of this computer, so it can neither record nor play. Importing sound files works. On Linux, install the package libportaudio2, then start Fieldscribe again.</translation>
    </message>
    <message>
        <source>There is no microphone. Plug one in, or record with a phone and import the file.</source>
        <translation>There is no microphone. Plug one in, or record with a phone and import the file.</translation>
    </message>
    <message>
        <source>There is no microphone named {name}. Plug it in, or choose one of these: {known}.</source>
        <translation>There is no microphone named {name}. Plug it in, or choose one of these: {known}.</translation>
    </message>
    <message>
        <source>The microphone {name} could not be opened. Another program may be using it, or the privacy settings of the computer may not allow it. Close other programs, check the settings, then try again.</source>
        <translation>The microphone {name} could not be opened. Another program may be using it, or the privacy settings of the computer may not allow it. Close other programs, check the settings, then try again.</translation>
    </message>
    <message>
        <source>The disk is too full to record. What is on it is safe. Free at least 100 MB, then start again.</source>
        <translation>The disk is too full to record. What is on it is safe. Free at least 100 MB, then start again.</translation>
    </message>
    <message>
        <source>An interrupted recording could not be repaired yet: the disk is full, or Fieldscribe may not write to it. Nothing of the recording is lost. Free some space on the disk, then start Fieldscribe again.</source>
        <translation>An interrupted recording could not be repaired yet: the disk is full, or Fieldscribe may not write to it. Nothing of the recording is lost. Free some space on the disk, then start Fieldscribe again.</translation>
    </message>
    <message>
        <source>There is no loudspeaker or headphone to play on. Plug one in and try again. The recording is safe.</source>
        <translation>There is no loudspeaker or headphone to play on. Plug one in and try again. The recording is safe.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot save documents as {name}. Choose one of: {known}.</source>
        <translation>Fieldscribe cannot save documents as {name}. Choose one of: {known}.</translation>
    </message>
    <message>
        <source>There is no report template {name}. Nothing was saved. Choose one of: {known}.</source>
        <translation>There is no report template {name}. Nothing was saved. Choose one of: {known}.</translation>
    </message>
    <message>
        <source>The report template {file} cannot be used: {reason} The other templates are not affected. Correct the file, or remove it.</source>
        <translation>The report template {file} cannot be used: {reason} The other templates are not affected. Correct the file, or remove it.</translation>
    </message>
    <message>
        <source>The template “{template}” does not suit {format}. Nothing was saved. Choose one of: {suited}.</source>
        <translation>The template “{template}” does not suit {format}. Nothing was saved. Choose one of: {suited}.</translation>
    </message>
    <message>
        <source>{file} cannot be used as the logo: {reason} The present logo is kept. Choose a PNG or JPEG picture of at most 10 MB.</source>
        <translation>{file} cannot be used as the logo: {reason} The present logo is kept. Choose a PNG or JPEG picture of at most 10 MB.</translation>
    </message>
    <message>
        <source>the name contains a character that file names cannot have</source>
        <translation>the name contains a character that file names cannot have</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Nothing was saved there, and your debrief is safe. Choose another folder, or plug in the drive again.</source>
        <translation>There is no folder {folder}. Nothing was saved there, and your debrief is safe. Choose another folder, or plug in the drive again.</translation>
    </message>
    <message>
        <source>{path} is not a file, so no document can be saved there. Nothing was changed. Give the name of a file.</source>
        <translation>{path} is not a file, so no document can be saved there. Nothing was changed. Give the name of a file.</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>it is read-only</translation>
    </message>
    <message>
        <source>it is protected, or open in another program</source>
        <translation>it is protected, or open in another program</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>it is not there</translation>
    </message>
    <message>
        <source>there is a file where a folder should be</source>
        <translation>there is a file where a folder should be</translation>
    </message>
    <message>
        <source>the disk failed</source>
        <translation>the disk failed</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>it is in use</translation>
    </message>
    <message>
        <source>The disk is too full for {what}. About {megabytes} MB more must be free. Nothing was lost. Free some space and try again.</source>
        <translation>The disk is too full for {what}. About {megabytes} MB more must be free. Nothing was lost. Free some space and try again.</translation>
    </message>
    <message>
        <source>{name} should be {promised} long, but its sound ends after {found}.</source>
        <translation>{name} should be {promised} long, but its sound ends after {found}.</translation>
    </message>
    <message>
        <source>During recording, {time} of sound was lost.</source>
        <translation>During recording, {time} of sound was lost.</translation>
    </message>
    <message>
        <source>{name}: one damaged piece of sound could not be read.</source>
        <translation>{name}: one damaged piece of sound could not be read.</translation>
    </message>
    <message>
        <source>{name}: {count} damaged pieces of sound could not be read.</source>
        <translation>{name}: {count} damaged pieces of sound could not be read.</translation>
    </message>
    <message>
        <source>No readable sound was found in {folder}. It was left as it is. Copy it elsewhere if you may need it, then delete it.</source>
        <translation>No readable sound was found in {folder}. It was left as it is. Copy it elsewhere if you may need it, then delete it.</translation>
    </message>
    <message>
        <source>This text is too long: a field takes {most} characters at most. Nothing was changed. Shorten the text and try again.</source>
        <translation>This text is too long: a field takes {most} characters at most. Nothing was changed. Shorten the text and try again.</translation>
    </message>
    <message>
        <source>Another Fieldscribe (process {number}) is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</source>
        <translation>Another Fieldscribe (process {number}) is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</translation>
    </message>
    <message>
        <source>Another Fieldscribe is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</source>
        <translation>Another Fieldscribe is working through this queue already. It will transcribe everything that is waiting, this included. Let it finish, or close it first.</translation>
    </message>
    <message>
        <source>There is no backup {path}. Nothing was changed. Check the name, and that the USB stick is plugged in.</source>
        <translation>There is no backup {path}. Nothing was changed. Check the name, and that the USB stick is plugged in.</translation>
    </message>
    <message>
        <source>{path} is not a Fieldscribe backup. Nothing was changed. Choose another file: the names of backups begin with library-.</source>
        <translation>{path} is not a Fieldscribe backup. Nothing was changed. Choose another file: the names of backups begin with library-.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Nothing was changed. Choose another backup.</source>
        <translation>The backup {path} is damaged. Nothing was changed. Choose another backup.</translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer version of Fieldscribe (format {found}; this version knows {known}). Nothing was changed. Install the newest version of Fieldscribe, then restore it.</source>
        <translation>The backup {path} was made by a newer version of Fieldscribe (format {found}; this version knows {known}). Nothing was changed. Install the newest version of Fieldscribe, then restore it.</translation>
    </message>
    <message>
        <source>The library is in use. Nothing was changed. Wait until recordings, imports and transcriptions are finished, close other windows of Fieldscribe, then try again.</source>
        <translation>The library is in use. Nothing was changed. Wait until recordings, imports and transcriptions are finished, close other windows of Fieldscribe, then try again.</translation>
    </message>
    <message>
        <source>The model {name} was not removed: recordings that are waiting or in progress use it. Let them finish, or cancel them, then remove it.</source>
        <translation>The model {name} was not removed: recordings that are waiting or in progress use it. Let them finish, or cancel them, then remove it.</translation>
    </message>
    <message>
        <source>The starter model is part of Fieldscribe and cannot be removed. Nothing was changed.</source>
        <translation>The starter model is part of Fieldscribe and cannot be removed. Nothing was changed.</translation>
    </message>
    <message>
        <source>The model {model} failed during transcription. The text written so far is safe. Choose another model, or remove {model} and add a complete copy of it.</source>
        <translation>The model {model} failed during transcription. The text written so far is safe. Choose another model, or remove {model} and add a complete copy of it.</translation>
    </message>
    <message>
        <source>The test of the model</source>
        <translation>The test of the model</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Close other programs and add it again, or choose a smaller model.</source>
        <translation>Close other programs and add it again, or choose a smaller model.</translation>
    </message>
    <message>
        <source>This recording cannot be continued: Fieldscribe must have recorded it on this computer, and its sound must still be here. Nothing was changed. Start a new recording instead.</source>
        <translation>This recording cannot be continued: Fieldscribe must have recorded it on this computer, and its sound must still be here. Nothing was changed. Start a new recording instead.</translation>
    </message>
    <message>
        <source>The document {path} was saved. Only the list does not show yet that the report is done, because the library was busy or its disk is full. Export again later to update the list.</source>
        <translation>The document {path} was saved. Only the list does not show yet that the report is done, because the library was busy or its disk is full. Export again later to update the list.</translation>
    </message>
    <message>
        <source>The disk is too full for {what}. Nothing was lost. Free some space and try again.</source>
        <translation>The disk is too full for {what}. Nothing was lost. Free some space and try again.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot write to {path} ({reason}). Nothing was changed. Choose another folder, or ask for permission to write there.</source>
        <translation>Fieldscribe cannot write to {path} ({reason}). Nothing was changed. Choose another folder, or ask for permission to write there.</translation>
    </message>
    <message>
        <source>Fieldscribe cannot write to {path}. Nothing was changed. Choose another folder, or ask for permission to write there.</source>
        <translation>Fieldscribe cannot write to {path}. Nothing was changed. Choose another folder, or ask for permission to write there.</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>the disk reported an error</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>the backup</translation>
    </message>
    <message>
        <source>The file is damaged: {found}.</source>
        <translation>The file is damaged: {found}.</translation>
    </message>
    <message>
        <source>A row of {table} refers to a row of {parent} that does not exist.</source>
        <translation>A row of {table} refers to a row of {parent} that does not exist.</translation>
    </message>
    <message>
        <source>that is the library itself</source>
        <translation>that is the library itself</translation>
    </message>
    <message>
        <source>The search index does not match the text. To rebuild it: fieldscribe library repair</source>
        <translation>The search index does not match the text. To rebuild it: fieldscribe library repair</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>the library</translation>
    </message>
    <message>
        <source>it contains a model of another type ({kind}), not Whisper</source>
        <translation>it contains a model of another type ({kind}), not Whisper</translation>
    </message>
    <message>
        <source>model.bin is missing parts of a Whisper model</source>
        <translation>model.bin is missing parts of a Whisper model</translation>
    </message>
    <message>
        <source>its vocabulary ({there} entries) belongs to another model ({wanted} entries)</source>
        <translation>its vocabulary ({there} entries) belongs to another model ({wanted} entries)</translation>
    </message>
    <message>
        <source>{name} belongs to another model ({told} mel bands instead of {wanted})</source>
        <translation>{name} belongs to another model ({told} mel bands instead of {wanted})</translation>
    </message>
    <message>
        <source>{name} asks for windows of {found} seconds, but this model allows {shortest} to {longest}</source>
        <translation>{name} asks for windows of {found} seconds, but this model allows {shortest} to {longest}</translation>
    </message>
    <message>
        <source>{name} does not contain what it should</source>
        <translation>{name} does not contain what it should</translation>
    </message>
    <message>
        <source>its tokenizer and its vocabulary belong to different models</source>
        <translation>its tokenizer and its vocabulary belong to different models</translation>
    </message>
    <message>
        <source>the file vocabulary.json (or vocabulary.txt) is missing</source>
        <translation>the file vocabulary.json (or vocabulary.txt) is missing</translation>
    </message>
    <message>
        <source>{name} is not a list of words</source>
        <translation>{name} is not a list of words</translation>
    </message>
    <message>
        <source>the file {name} is missing</source>
        <translation>the file {name} is missing</translation>
    </message>
    <message>
        <source>model.bin cannot be read, {reason}</source>
        <translation>model.bin cannot be read, {reason}</translation>
    </message>
    <message>
        <source>the file {name}, which this model needs, is missing</source>
        <translation>the file {name}, which this model needs, is missing</translation>
    </message>
    <message>
        <source>{name} asks for {field} {found}, which no Whisper model has</source>
        <translation>{name} asks for {field} {found}, which no Whisper model has</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} is damaged</translation>
    </message>
    <message>
        <source>{name} is far too large</source>
        <translation>{name} is far too large</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} cannot be read</translation>
    </message>
    <message>
        <source>it is not a CTranslate2 model, or its version is not supported</source>
        <translation>it is not a CTranslate2 model, or its version is not supported</translation>
    </message>
    <message>
        <source>it is longer than its own header says</source>
        <translation>it is longer than its own header says</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>it is damaged</translation>
    </message>
    <message>
        <source>it is incomplete: it has {size} bytes instead of at least {needed}</source>
        <translation>it is incomplete: it has {size} bytes instead of at least {needed}</translation>
    </message>
    <message>
        <source>it is incomplete or damaged</source>
        <translation>it is incomplete or damaged</translation>
    </message>
    <message>
        <source>copying the model</source>
        <translation>copying the model</translation>
    </message>
    <message>
        <source>the copy is incomplete; the disk or the stick may be failing</source>
        <translation>the copy is incomplete; the disk or the stick may be failing</translation>
    </message>
    <message>
        <source>the file {name}</source>
        <translation>the file {name}</translation>
    </message>
    <message>
        <source>No enrolled laptop is called {name}. Nothing was changed. To see them all: fieldscribe hub devices</source>
        <translation>No enrolled laptop is called {name}. Nothing was changed. To see them all: fieldscribe hub devices</translation>
    </message>
    <message>
        <source>Several enrolled laptops are called {name}. Nothing was changed. Give the number of the one that you mean. To see them all: fieldscribe hub devices</source>
        <translation>Several enrolled laptops are called {name}. Nothing was changed. Give the number of the one that you mean. To see them all: fieldscribe hub devices</translation>
    </message>
    <message>
        <source>No debrief that came in has a number that begins with {name}. To see all: fieldscribe hub list</source>
        <translation>No debrief that came in has a number that begins with {name}. To see all: fieldscribe hub list</translation>
    </message>
    <message>
        <source>The numbers of several debriefs that came in begin with {name}. Give more of it. To see all: fieldscribe hub list</source>
        <translation>The numbers of several debriefs that came in begin with {name}. Give more of it. To see all: fieldscribe hub list</translation>
    </message>
    <message>
        <source>This part of the lab needs {library}, which is not installed. Nothing was changed. Install it with pip install &apos;fieldscribe[lab]&apos;, and run the same command again.</source>
        <translation>This part of the lab needs {library}, which is not installed. Nothing was changed. Install it with pip install &apos;fieldscribe[lab]&apos;, and run the same command again.</translation>
    </message>
    <message>
        <source>The speech in {path} cannot be used: {lack}. Nothing was changed. Put that right, or choose other speech.</source>
        <translation>The speech in {path} cannot be used: {lack}. Nothing was changed. Put that right, or choose other speech.</translation>
    </message>
    <message>
        <source>The record {path} of a measurement cannot be read: {lack}. It was left as it is. Move it away, and measure again.</source>
        <translation>The record {path} of a measurement cannot be read: {lack}. It was left as it is. Move it away, and measure again.</translation>
    </message>
    <message>
        <source>No measurement is recorded in {path}. Measure a model first.</source>
        <translation>No measurement is recorded in {path}. Measure a model first.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, unplug the microphone or headset, or restart the computer.</source>
        <translation>Try again. If it happens again, unplug the microphone or headset, or restart the computer.</translation>
    </message>
    <message>
        <source>A code alone does not say where your programme receives debriefs. Enter the whole link that came with the code.</source>
        <translation>A code alone does not say where your programme receives debriefs. Enter the whole link that came with the code.</translation>
    </message>
    <message>
        <source>There is no connection to {host} at the moment. Nothing was lost. Check that the internet works here, then try again.</source>
        <translation>There is no connection to {host} at the moment. Nothing was lost. Check that the internet works here, then try again.</translation>
    </message>
    <message>
        <source>The network in use cannot be recognised again, so nothing was remembered. Where all networks of this computer are free of charge, set free_network to yes in the settings.</source>
        <translation>The network in use cannot be recognised again, so nothing was remembered. Where all networks of this computer are free of charge, set free_network to yes in the settings.</translation>
    </message>
    <message>
        <source>This network answers in place of {host}, as networks with a login page do. Nothing was lost. Open a web page in your browser and log in to the network, then try again.</source>
        <translation>This network answers in place of {host}, as networks with a login page do. Nothing was lost. Open a web page in your browser and log in to the network, then try again.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong: it says {here}. Nothing was sent, and nothing was lost. Set date and time, then try again.</source>
        <translation>The clock of this computer seems to be wrong: it says {here}. Nothing was sent, and nothing was lost. Set date and time, then try again.</translation>
    </message>
    <message>
        <source>{host} has a problem of its own (answer {status}). Nothing was lost. If it lasts for a day, tell your programme.</source>
        <translation>{host} has a problem of its own (answer {status}). Nothing was lost. If it lasts for a day, tell your programme.</translation>
    </message>
    <message>
        <source>{host} is busy. Nothing was lost. Try again in some minutes.</source>
        <translation>{host} is busy. Nothing was lost. Try again in some minutes.</translation>
    </message>
    <message>
        <source>{host} does not understand what this version of Fieldscribe sends. Nothing was lost. Install the newest version of Fieldscribe, then try again.</source>
        <translation>{host} does not understand what this version of Fieldscribe sends. Nothing was lost. Install the newest version of Fieldscribe, then try again.</translation>
    </message>
    <message>
        <source>It was withdrawn before, and your programme does not take it again. It stays here.</source>
        <translation>It was withdrawn before, and your programme does not take it again. It stays here.</translation>
    </message>
    <message>
        <source>{path} is the acknowledgement for another computer. Nothing was changed. Choose the file that came back for this one.</source>
        <translation>{path} is the acknowledgement for another computer. Nothing was changed. Choose the file that came back for this one.</translation>
    </message>
    <message>
        <source>In {path} there is no acknowledgement for this computer. Nothing was changed, and what waits keeps waiting. Ask your programme to read the files that you wrote, then choose the folder with its answer.</source>
        <translation>In {path} there is no acknowledgement for this computer. Nothing was changed, and what waits keeps waiting. Ask your programme to read the files that you wrote, then choose the folder with its answer.</translation>
    </message>
    <message>
        <source>Debrief {number} is not finished, so nothing of it is sent. Finish it first.</source>
        <translation>Debrief {number} is not finished, so nothing of it is sent. Finish it first.</translation>
    </message>
    <message>
        <source>nothing in it says what is spoken</source>
        <translation>nothing in it says what is spoken</translation>
    </message>
    <message>
        <source>the record of the measurement</source>
        <translation>the record of the measurement</translation>
    </message>
    <message>
        <source>another version of Fieldscribe wrote it</source>
        <translation>another version of Fieldscribe wrote it</translation>
    </message>
    <message>
        <source>it does not contain what it should</source>
        <translation>it does not contain what it should</translation>
    </message>
    <message>
        <source>a line in it is damaged</source>
        <translation>a line in it is damaged</translation>
    </message>
    <message>
        <source>row {number} of {name} names no sound file</source>
        <translation>row {number} of {name} names no sound file</translation>
    </message>
    <message>
        <source>none of the {count} sound files is there, such as {name}</source>
        <translation>none of the {count} sound files is there, such as {name}</translation>
    </message>
    <message>
        <source>line {number} of {name} is no JSON object</source>
        <translation>line {number} of {name} is no JSON object</translation>
    </message>
    <message>
        <source>nothing in it has the {group} {value}</source>
        <translation>nothing in it has the {group} {value}</translation>
    </message>
    <message>
        <source>a list of speech is a CSV, TSV, JSON or JSONL file</source>
        <translation>a list of speech is a CSV, TSV, JSON or JSONL file</translation>
    </message>
    <message>
        <source>{name} is listed twice</source>
        <translation>{name} is listed twice</translation>
    </message>
    <message>
        <source>its sound is still packed in {name}: extract that first</source>
        <translation>its sound is still packed in {name}: extract that first</translation>
    </message>
    <message>
        <source>there is no such folder or file</source>
        <translation>there is no such folder or file</translation>
    </message>
    <message>
        <source>it has no {name} (what it has: {there})</source>
        <translation>it has no {name} (what it has: {there})</translation>
    </message>
    <message>
        <source>its text is not UTF-8</source>
        <translation>its text is not UTF-8</translation>
    </message>
    <message>
        <source>This text was written by the starter model, which is only there to try the program. Do not rely on it: add a real Whisper model for real debriefs.</source>
        <translation>This text was written by the starter model, which is only there to try the program. Do not rely on it: add a real Whisper model for real debriefs.</translation>
    </message>
    <message>
        <source>The whole recording was transcribed.</source>
        <translation>The whole recording was transcribed.</translation>
    </message>
    <message>
        <source>Only a part was transcribed so far.</source>
        <translation>Only a part was transcribed so far.</translation>
    </message>
    <message>
        <source>The recording was transcribed from {start} to {end}; the rest was left out.</source>
        <translation>The recording was transcribed from {start} to {end}; the rest was left out.</translation>
    </message>
    <message>
        <source>Written by a computer, with the speech model “{model}”.</source>
        <translation>Written by a computer, with the speech model “{model}”.</translation>
    </message>
    <message>
        <source>Languages: {languages}.</source>
        <translation>Languages: {languages}.</translation>
    </message>
    <message>
        <source>A person changed the words of {n} of {total} passages.</source>
        <translation>A person changed the words of {n} of {total} passages.</translation>
    </message>
    <message>
        <source>A person set who speaks in {n} of {total} passages.</source>
        <translation>A person set who speaks in {n} of {total} passages.</translation>
    </message>
    <message>
        <source>The computer assigned the speaker in {n} of {total} passages; nobody has confirmed it.</source>
        <translation>The computer assigned the speaker in {n} of {total} passages; nobody has confirmed it.</translation>
    </message>
    <message>
        <source>Passages that are marked for listening again: {n} of {total}.</source>
        <translation>Passages that are marked for listening again: {n} of {total}.</translation>
    </message>
    <message>
        <source>The recording was interrupted before it was stopped.</source>
        <translation>The recording was interrupted before it was stopped.</translation>
    </message>
    <message>
        <source>This recording ends early. {how}</source>
        <translation>This recording ends early. {how}</translation>
    </message>
    <message>
        <source>Written by a computer.</source>
        <translation>Written by a computer.</translation>
    </message>
    <message>
        <source>The words of these passages are as the computer wrote them.</source>
        <translation>The words of these passages are as the computer wrote them.</translation>
    </message>
    <message>
        <source>Passages that should be listened to again: {n} of {total}.</source>
        <translation>Passages that should be listened to again: {n} of {total}.</translation>
    </message>
    <message>
        <source>No speech was found.</source>
        <translation>No speech was found.</translation>
    </message>
    <message>
        <source>No transcript yet.</source>
        <translation>No transcript yet.</translation>
    </message>
    <message>
        <source>The transcription is not finished. It reaches {reach} of {whole}.</source>
        <translation>The transcription is not finished. It reaches {reach} of {whole}.</translation>
    </message>
    <message>
        <source>The transcription is not finished. It reaches {reach}.</source>
        <translation>The transcription is not finished. It reaches {reach}.</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Unidentified speaker</translation>
    </message>
    <message>
        <source>{name} (assigned by the computer)</source>
        <translation>{name} (assigned by the computer)</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>it is empty.</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>it is too large.</translation>
    </message>
    <message>
        <source>it is not a PNG or JPEG picture, or it is damaged.</source>
        <translation>it is not a PNG or JPEG picture, or it is damaged.</translation>
    </message>
    <message>
        <source>it has too many pixels, or it is far too long and thin.</source>
        <translation>it has too many pixels, or it is far too long and thin.</translation>
    </message>
    <message>
        <source>the file cannot be read.</source>
        <translation>the file cannot be read.</translation>
    </message>
    <message>
        <source>who: {name}</source>
        <translation>who: {name}</translation>
    </message>
    <message>
        <source>by when: {date}</source>
        <translation>by when: {date}</translation>
    </message>
    <message>
        <source>in recording: {time}</source>
        <translation>in recording: {time}</translation>
    </message>
    <message>
        <source>Marked as: {kinds}</source>
        <translation>Marked as: {kinds}</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Debrief</translation>
    </message>
    <message>
        <source>About this transcript</source>
        <translation>About this transcript</translation>
    </message>
    <message>
        <source>Please listen to this again.</source>
        <translation>Please listen to this again.</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Went well</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>To change</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>In recording</source>
        <translation>In recording</translation>
    </message>
    <message>
        <source>Debrief report</source>
        <translation>Debrief report</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>Marked passages</source>
        <translation>Marked passages</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>Marked passage; no note was written.</source>
        <translation>Marked passage; no note was written.</translation>
    </message>
    <message>
        <source>None marked.</source>
        <translation>None marked.</translation>
    </message>
    <message>
        <source>it is not valid TOML.</source>
        <translation>it is not valid TOML.</translation>
    </message>
    <message>
        <source>its key may contain only lowercase letters, digits and hyphens, as in my-report.</source>
        <translation>its key may contain only lowercase letters, digits and hyphens, as in my-report.</translation>
    </message>
    <message>
        <source>each section must begin with [[section]].</source>
        <translation>each section must begin with [[section]].</translation>
    </message>
    <message>
        <source>it has more than {most} sections.</source>
        <translation>it has more than {most} sections.</translation>
    </message>
    <message>
        <source>it suits no document format; choose some of: {known}.</source>
        <translation>it suits no document format; choose some of: {known}.</translation>
    </message>
    <message>
        <source>only a section that shows notes can have a part.</source>
        <translation>only a section that shows notes can have a part.</translation>
    </message>
    <message>
        <source>beside must be true or false, and only {known} can have it.</source>
        <translation>beside must be true or false, and only {known} can have it.</translation>
    </message>
    <message>
        <source>it has the unknown entry {name}; known entries are: {known}.</source>
        <translation>it has the unknown entry {name}; known entries are: {known}.</translation>
    </message>
    <message>
        <source>{name} must be a text of at most {most} characters.</source>
        <translation>{name} must be a text of at most {most} characters.</translation>
    </message>
    <message>
        <source>{name} must be one of: {known}.</source>
        <translation>{name} must be one of: {known}.</translation>
    </message>
    <message>
        <source>{name} must be a list of some of: {known}.</source>
        <translation>{name} must be a list of some of: {known}.</translation>
    </message>
    <message>
        <source>it is not a file, or it is larger than 64 kB.</source>
        <translation>it is not a file, or it is larger than 64 kB.</translation>
    </message>
    <message>
        <source>it is not UTF-8 text.</source>
        <translation>it is not UTF-8 text.</translation>
    </message>
    <message>
        <source>line {line} is not valid TOML.</source>
        <translation>line {line} is not valid TOML.</translation>
    </message>
    <message>
        <source>another template has the key {key}.</source>
        <translation>another template has the key {key}.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>January</translation>
    </message>
    <message>
        <source>February</source>
        <translation>February</translation>
    </message>
    <message>
        <source>March</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>June</source>
        <translation>June</translation>
    </message>
    <message>
        <source>July</source>
        <translation>July</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>December</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 second</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} seconds</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} hours</translation>
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
        <translation>Page # of ##</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>a whole number from {least} to {most}</translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation>words separated by commas</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>one of {known}</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>a file in it is damaged</source>
        <translation>a file in it is damaged</translation>
    </message>
    <message>
        <source>the transcription program crashes when it uses it</source>
        <translation>the transcription program crashes when it uses it</translation>
    </message>
    <message>
        <source>the documents</source>
        <translation>the documents</translation>
    </message>
    <message>
        <source>Details for our developers, without any of your text, are in {file}.</source>
        <translation>Details for our developers, without any of your text, are in {file}.</translation>
    </message>
    <message>
        <source>it loads, but cannot transcribe</source>
        <translation>it loads, but cannot transcribe</translation>
    </message>
    <message>
        <source>({kind}; no log could be written to {folder}.)</source>
        <translation>({kind}; no log could be written to {folder}.)</translation>
    </message>
    <message>
        <source>the sound file</source>
        <translation>the sound file</translation>
    </message>
    <message>
        <source>removing the model</source>
        <translation>removing the model</translation>
    </message>
    <message>
        <source>The sound file {path} should have been deleted, but is still there.</source>
        <translation>The sound file {path} should have been deleted, but is still there.</translation>
    </message>
    <message>
        <source>The sound file {path} is missing.</source>
        <translation>The sound file {path} is missing.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>State of the settings</source>
        <translation>State of the settings</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Optional: you can name it later</source>
        <translation>Optional: you can name it later</translation>
    </message>
    <message>
        <source>Title of the debrief</source>
        <translation>Title of the debrief</translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation>Look for microphones again</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Start recording</translation>
    </message>
    <message>
        <source>Transcribe while recording</source>
        <translation>Transcribe while recording</translation>
    </message>
    <message>
        <source>Continue this recording</source>
        <translation>Continue this recording</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Saved continuously. A power cut loses two seconds at most.</source>
        <translation>Saved continuously. A power cut loses two seconds at most.</translation>
    </message>
    <message>
        <source>Record a debrief</source>
        <translation>Record a debrief</translation>
    </message>
    <message>
        <source>“{title}” is saved: {time}.</source>
        <translation>“{title}” is saved: {time}.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>About the debrief</source>
        <translation>About the debrief</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Debriefs</source>
        <translation>Debriefs</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Queue ({n})</source>
        <translation>Queue ({n})</translation>
    </message>
</context>
<context>
    <name>SortBox</name>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>By title</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>By site</translation>
    </message>
    <message>
        <source>By facilitator</source>
        <translation>By facilitator</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sort by</translation>
    </message>
</context>
<context>
    <name>SoundActions</name>
    <message>
        <source>Find the sound file of this debrief</source>
        <translation>Find the sound file of this debrief</translation>
    </message>
    <message numerus="yes">
        <source>%n sound file(s) are still missing.</source>
        <translation>
            <numerusform>%n sound file is still missing.</numerusform>
            <numerusform>%n sound files are still missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sound was found.</source>
        <translation>The sound was found.</translation>
    </message>
</context>
<context>
    <name>SoundBanner</name>
    <message>
        <source>Listen there</source>
        <translation>Listen there</translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation>Find the file …</translation>
    </message>
    <message>
        <source>The recording was stopped at {time} and continued later ({date}).</source>
        <translation>The recording was stopped at {time} and continued later ({date}).</translation>
    </message>
    <message>
        <source>The sound file {name} is not where it was. The text is safe. If you moved the file, find it.</source>
        <translation>The sound file {name} is not where it was. The text is safe. If you moved the file, find it.</translation>
    </message>
    <message>
        <source>If you have the whole file somewhere, import it again.</source>
        <translation>If you have the whole file somewhere, import it again.</translation>
    </message>
    <message>
        <source>If you have another copy of the file, import that one.</source>
        <translation>If you have another copy of the file, import that one.</translation>
    </message>
    <message>
        <source>Silence takes its place, so that all times stay correct.</source>
        <translation>Silence takes its place, so that all times stay correct.</translation>
    </message>
</context>
<context>
    <name>SoundExport</name>
    <message>
        <source>Sound files ({kinds})</source>
        <translation>Sound files ({kinds})</translation>
    </message>
    <message>
        <source>Save the sound</source>
        <translation>Save the sound</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
</context>
<context>
    <name>SpeakerMargin</name>
    <message>
        <source>Add speaker</source>
        <translation>Add speaker</translation>
    </message>
</context>
<context>
    <name>SpeakersPanel</name>
    <message>
        <source>Click a passage, then press Alt+1 to Alt+9 to set who speaks.</source>
        <translation>Click a passage, then press Alt+1 to Alt+9 to set who speaks.</translation>
    </message>
    <message>
        <source>Name of a new speaker</source>
        <translation>Name of a new speaker</translation>
    </message>
    <message>
        <source>Enter adds the speaker</source>
        <translation>Enter adds the speaker</translation>
    </message>
    <message>
        <source>Add the speaker</source>
        <translation>Add the speaker</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Report done</source>
        <translation>Report done</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Recently deleted</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>The passage was removed.</source>
        <translation>The passage was removed.</translation>
    </message>
    <message>
        <source>Unidentified speaker</source>
        <translation>Unidentified speaker</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>There is no speaker {n} yet.</source>
        <translation>There is no speaker {n} yet.</translation>
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
        <translation>less than a minute left</translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation>{length} left</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Not transcribed</source>
        <translation>Not transcribed</translation>
    </message>
    <message>
        <source>Debrief of {time}</source>
        <translation>Debrief of {time}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>No speech found</source>
        <translation>No speech found</translation>
    </message>
    <message>
        <source>Report done</source>
        <translation>Report done</translation>
    </message>
    <message>
        <source>Report out of date</source>
        <translation>Report out of date</translation>
    </message>
    <message>
        <source>The sound was moved to Recently deleted on {date}, as set in the settings.</source>
        <translation>The sound was moved to Recently deleted on {date}, as set in the settings.</translation>
    </message>
    <message>
        <source>The sound was deleted on {date}, as set in the settings.</source>
        <translation>The sound was deleted on {date}, as set in the settings.</translation>
    </message>
    <message>
        <source>Only the sound</source>
        <translation>Only the sound</translation>
    </message>
    <message>
        <source>Text and sound</source>
        <translation>Text and sound</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Only the text</translation>
    </message>
    <message>
        <source>Sound, not transcribed</source>
        <translation>Sound, not transcribed</translation>
    </message>
    <message>
        <source>Until you delete it</source>
        <translation>Until you delete it</translation>
    </message>
    <message>
        <source>Will be deleted on {date}</source>
        <translation>Will be deleted on {date}</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Went well</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>To change</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Full record</translation>
    </message>
    <message>
        <source>Summary for the programme office</source>
        <translation>Summary for the programme office</translation>
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
        <translation>Action list</translation>
    </message>
    <message>
        <source>Transcript only</source>
        <translation>Transcript only</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>Subtitles (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>Subtitles (WebVTT)</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Spreadsheet (CSV)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Data (JSON)</translation>
    </message>
    <message>
        <source>All details of the debrief, and the whole transcript.</source>
        <translation>All details of the debrief, and the whole transcript.</translation>
    </message>
    <message>
        <source>One or two pages: details, what went well, what to change, actions, quotes. No transcript.</source>
        <translation>One or two pages: details, what went well, what to change, actions, quotes. No transcript.</translation>
    </message>
    <message>
        <source>What went well and what to change, on one page.</source>
        <translation>What went well and what to change, on one page.</translation>
    </message>
    <message>
        <source>By the phases of PEARLS. In the notes, start them with Reactions:, Description:, Analysis: and Summary:.</source>
        <translation>By the phases of PEARLS. In the notes, start them with Reactions:, Description:, Analysis: and Summary:.</translation>
    </message>
    <message>
        <source>By gather, analyse, summarise. In the notes, start them with Gather:, Analyse: and Summarise:.</source>
        <translation>By gather, analyse, summarise. In the notes, start them with Gather:, Analyse: and Summarise:.</translation>
    </message>
    <message>
        <source>Who does what by when, and open questions.</source>
        <translation>Who does what by when, and open questions.</translation>
    </message>
    <message>
        <source>The details and the whole transcript, without moments and notes.</source>
        <translation>The details and the whole transcript, without moments and notes.</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} KB</source>
        <translation>{n} KB</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Partly sent</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Another version there</source>
        <translation>Another version there</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TranscribeAgainDialog</name>
    <message>
        <source>Transcribe this part again</source>
        <translation>Transcribe this part again</translation>
    </message>
    <message>
        <source>Transcribe the whole debrief again</source>
        <translation>Transcribe the whole debrief again</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Spoken language</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Detect automatically</translation>
    </message>
    <message>
        <source>The new text takes the place of the old one when all of it is written. What you have corrected stays, and Undo restores the old text.</source>
        <translation>The new text takes the place of the old one when all of it is written. What you have corrected stays, and Undo restores the old text.</translation>
    </message>
    <message>
        <source>The new text takes the place of the old one when it is written. What you have corrected stays, and Undo restores the old text.</source>
        <translation>The new text takes the place of the old one when it is written. What you have corrected stays, and Undo restores the old text.</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>Transcribe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Starter model</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcript</translation>
    </message>
</context>
<context>
    <name>TranscriptionBanner</name>
    <message>
        <source>Progress of the transcription</source>
        <translation>Progress of the transcription</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>Transcribe</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Transcribe again</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>Keep this text</translation>
    </message>
    <message>
        <source>Do not ask again for this text</source>
        <translation>Do not ask again for this text</translation>
    </message>
    <message>
        <source>Choose another model …</source>
        <translation>Choose another model …</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Get a model</translation>
    </message>
    <message>
        <source>Get {name}</source>
        <translation>Get {name}</translation>
    </message>
    <message>
        <source>This debrief has not been transcribed yet.</source>
        <translation>This debrief has not been transcribed yet.</translation>
    </message>
    <message>
        <source>Transcribing: {percent} %</source>
        <translation>Transcribing: {percent} %</translation>
    </message>
    <message>
        <source>Transcribed up to {time}</source>
        <translation>Transcribed up to {time}</translation>
    </message>
    <message>
        <source>You can correct what is there already.</source>
        <translation>You can correct what is there already.</translation>
    </message>
    <message>
        <source>Transcribed up to {time}. The rest follows.</source>
        <translation>Transcribed up to {time}. The rest follows.</translation>
    </message>
    <message>
        <source>Waiting for its turn to be transcribed.</source>
        <translation>Waiting for its turn to be transcribed.</translation>
    </message>
    <message>
        <source>The transcription is paused.</source>
        <translation>The transcription is paused.</translation>
    </message>
    <message>
        <source>The transcription was stopped.</source>
        <translation>The transcription was stopped.</translation>
    </message>
    <message>
        <source>This text was written by {old}; {new} is there now. Transcribe it again?</source>
        <translation>This text was written by {old}; {new} is there now. Transcribe it again?</translation>
    </message>
    <message>
        <source>Written by the starter model, for trying out only. {model} can write it better.</source>
        <translation>Written by the starter model, for trying out only. {model} can write it better.</translation>
    </message>
    <message>
        <source>Starter model: for trying out only. Get a full model for real debriefs.</source>
        <translation>Starter model: for trying out only. Get a full model for real debriefs.</translation>
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
        <translation>Spoken language</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Detect automatically</translation>
    </message>
    <message>
        <source>Names and special words</source>
        <translation>Names and special words</translation>
    </message>
    <message>
        <source>One word or name per line</source>
        <translation>One word or name per line</translation>
    </message>
    <message>
        <source>Find the time of every word, so that clicking a word plays it</source>
        <translation>Find the time of every word, so that clicking a word plays it</translation>
    </message>
    <message>
        <source>Keep the prepared sound, so that transcribing again starts faster</source>
        <translation>Keep the prepared sound, so that transcribing again starts faster</translation>
    </message>
    <message>
        <source>Transcribe while recording</source>
        <translation>Transcribe while recording</translation>
    </message>
    <message>
        <source>Pause transcription while the battery is below 20 %</source>
        <translation>Pause transcription while the battery is below 20 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Names and special words, one per line</source>
        <translation>Names and special words, one per line</translation>
    </message>
</context>
<context>
    <name>UnknownSoundBanner</name>
    <message>
        <source>Add to the library</source>
        <translation>Add to the library</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) on this computer belong to no debrief.</source>
        <translation>
            <numerusform>%n recording on this computer belongs to no debrief.</numerusform>
            <numerusform>%n recordings on this computer belong to no debrief.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownSoundGroup</name>
    <message>
        <source>Recordings without a debrief</source>
        <translation>Recordings without a debrief</translation>
    </message>
    <message>
        <source>These recordings are on this computer, but belong to no debrief, for example because an older backup was restored. Add them to the library to see them in the list again, or delete them permanently.</source>
        <translation>These recordings are on this computer, but belong to no debrief, for example because an older backup was restored. Add them to the library to see them in the list again, or delete them permanently.</translation>
    </message>
    <message>
        <source>no readable sound</source>
        <translation>no readable sound</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>Add to the library</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Delete …</translation>
    </message>
    <message>
        <source>Listen to {title}</source>
        <translation>Listen to {title}</translation>
    </message>
    <message>
        <source>Add {title} to the library</source>
        <translation>Add {title} to the library</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation>Delete {title}</translation>
    </message>
    <message>
        <source>Delete this recording?</source>
        <translation>Delete this recording?</translation>
    </message>
    <message>
        <source>It will be deleted permanently and cannot be restored.</source>
        <translation>It will be deleted permanently and cannot be restored.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Delete permanently</translation>
    </message>
</context>
<context>
    <name>VocabularyFiles</name>
    <message>
        <source>Add words from a file …</source>
        <translation>Add words from a file …</translation>
    </message>
    <message>
        <source>Add the words from a file that your programme gave you</source>
        <translation>Add the words from a file that your programme gave you</translation>
    </message>
    <message>
        <source>Save these words to a file …</source>
        <translation>Save these words to a file …</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Saved as {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added.</source>
        <translation>
            <numerusform>%n word added.</numerusform>
            <numerusform>%n words added.</numerusform>
        </translation>
    </message>
    <message>
        <source>{programme}: {words}</source>
        <translation>{programme}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the words of {programme} to a file</source>
        <translation>Save the words of {programme} to a file</translation>
    </message>
    <message>
        <source>Remove the words of {programme}</source>
        <translation>Remove the words of {programme}</translation>
    </message>
    <message>
        <source>The words of {programme} were removed.</source>
        <translation>The words of {programme} were removed.</translation>
    </message>
    <message>
        <source>Choose the list of words</source>
        <translation>Choose the list of words</translation>
    </message>
    <message>
        <source>Lists of words (*.txt)</source>
        <translation>Lists of words (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Save the words to a file</source>
        <translation>Save the words to a file</translation>
    </message>
</context>
<context>
    <name>WaitingGroup</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Send nothing without being asked</source>
        <translation>Send nothing without being asked</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Send automatically again</source>
        <translation>Send automatically again</translation>
    </message>
    <message>
        <source>Send now ({size})</source>
        <translation>Send now ({size})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Sending …</translation>
    </message>
    <message>
        <source>Nothing is waiting. To send a debrief, open it and choose Finish.</source>
        <translation>Nothing is waiting. To send a debrief, open it and choose Finish.</translation>
    </message>
    <message>
        <source>No programme is connected, so nothing is sent.</source>
        <translation>No programme is connected, so nothing is sent.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted debrief(s) to be withdrawn.</source>
        <translation>
            <numerusform>%n deleted debrief to be withdrawn.</numerusform>
            <numerusform>%n deleted debriefs to be withdrawn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next attempt: {time}.</source>
        <translation>Next attempt: {time}.</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Try to send {title} again</source>
        <translation>Try to send {title} again</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Open {title}</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>This debrief is not finished after all</source>
        <translation>This debrief is not finished after all</translation>
    </message>
    <message>
        <source>Do not send {title}</source>
        <translation>Do not send {title}</translation>
    </message>
    <message>
        <source>How much of {title} is sent</source>
        <translation>How much of {title} is sent</translation>
    </message>
    <message>
        <source>Being sent: {n} %</source>
        <translation>Being sent: {n} %</translation>
    </message>
    <message>
        <source>Your programme has another version of this debrief too, and keeps both. What you change here is sent.</source>
        <translation>Your programme has another version of this debrief too, and keeps both. What you change here is sent.</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Position in the recording</source>
        <translation>Position in the recording</translation>
    </message>
    <message>
        <source>Click to go there; the arrow keys move three seconds back or forward</source>
        <translation>Click to go there; the arrow keys move three seconds back or forward</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Same as computer</source>
        <translation>Same as computer</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Language of the program</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>The built-in microphone is enough. Check that it can hear you.</source>
        <translation>The built-in microphone is enough. Check that it can hear you.</translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation>Look for microphones again</translation>
    </message>
    <message>
        <source>The starter model is for trying out only. For real debriefs get a full model, from the internet or from a USB stick. You can record before that.</source>
        <translation>The starter model is for trying out only. For real debriefs get a full model, from the internet or from a USB stick. You can record before that.</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>All models</translation>
    </message>
    <message>
        <source>Your programme&apos;s code</source>
        <translation>Your programme&apos;s code</translation>
    </message>
    <message>
        <source>With it, debriefs that you finish can be sent to your programme as text. Without it nothing is ever sent. You can enter it later on the page Sending.</source>
        <translation>With it, debriefs that you finish can be sent to your programme as text. Without it nothing is ever sent. You can enter it later on the page Sending.</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Get started</translation>
    </message>
    <message>
        <source>Connected with {name}.</source>
        <translation>Connected with {name}.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Fieldscribe records your debriefs, writes down what was said, and makes the report. It works without internet, and nothing leaves this computer unless you say so.</source>
        <translation>Fieldscribe records your debriefs, writes down what was said, and makes the report. It works without internet, and nothing leaves this computer unless you say so.</translation>
    </message>
    <message>
        <source>See the sample debrief</source>
        <translation>See the sample debrief</translation>
    </message>
    <message>
        <source>Welcome to Fieldscribe</source>
        <translation>Welcome to Fieldscribe</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
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
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_JobCard</name>
    <message>
        <source>Progress of {title}</source>
        <translation>Progress of {title}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Waiting for the recording</source>
        <translation>Waiting for the recording</translation>
    </message>
    <message>
        <source>Paused at {percent} %</source>
        <translation>Paused at {percent} %</translation>
    </message>
    <message>
        <source>transcribed up to {time}</source>
        <translation>transcribed up to {time}</translation>
    </message>
    <message>
        <source>Transcribed up to {time}</source>
        <translation>Transcribed up to {time}</translation>
    </message>
    <message>
        <source>Paused at {time}</source>
        <translation>Paused at {time}</translation>
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
        <translation>Note: {name}, {time}</translation>
    </message>
    <message>
        <source>Remove this moment</source>
        <translation>Remove this moment</translation>
    </message>
</context>
<context>
    <name>_PersonRow</name>
    <message>
        <source>Midwife</source>
        <translation>Midwife</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Nurse</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Clinical officer</source>
        <translation>Clinical officer</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>Role of the participant</source>
        <translation>Role of the participant</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Name of the participant</source>
        <translation>Name of the participant</translation>
    </message>
    <message>
        <source>Remove this participant</source>
        <translation>Remove this participant</translation>
    </message>
</context>
<context>
    <name>_SpeakerLine</name>
    <message>
        <source>Name of speaker {n}</source>
        <translation>Name of speaker {n}</translation>
    </message>
    <message>
        <source>Merge with another speaker</source>
        <translation>Merge with another speaker</translation>
    </message>
    <message>
        <source>{name} speaks the passage at the cursor</source>
        <translation>{name} speaks the passage at the cursor</translation>
    </message>
    <message>
        <source>Is the same person as {name}</source>
        <translation>Is the same person as {name}</translation>
    </message>
</context>
</TS>
