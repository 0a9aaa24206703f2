"""The command models: the Whisper models on this computer."""

import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import click

from fieldscribe.cli.session import FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import fit, safe
from fieldscribe.errors import CatalogueBroken, ModelUnknown
from fieldscribe.languages import language_code, language_name


@click.group()
def models() -> None:
    """The Whisper models on this computer."""


@models.command("list")
@json_option
@pass_session
def list_models(session: Session) -> None:
    """List the models. A star marks the default."""
    from fieldscribe.workflow.catalogue import list_catalogue
    from fieldscribe.workflow.model_choice import language_models
    from fieldscribe.workflow.models import evaluation_of, interrupted_downloads
    from fieldscribe.workflow.models import list_models as listed
    from fieldscribe.workflow.removed_models import removed_models

    with session.workspace() as workspace:
        chosen = language_models(workspace)
        for model in listed(workspace):
            languages = f"{len(model.languages)} languages" if model.multilingual else "English only"
            own = [code for code, name in chosen.items() if name == model.name]
            if own:
                languages += f"; used for {', '.join(map(language_name, own))}"
            trial = "  (for trying out only: add a full model for real debriefs)" if model.starter else ""
            mark = "*" if model.default else " "
            session.print_line(f"{mark} {fit(model.name, 24)}  {model.size / 1e6:>6.0f} MB  {languages}{trial}")
            measured = evaluation_of(model)
            if measured:
                low, high = measured.interval
                between = f"({low:.1f} to {high:.1f})"
                session.print_line(
                    f"    {measured.wrong:.1f} {between} of 100 words wrong in the lab: {safe(measured.speech)}"
                )
            session.print_json({**asdict(model), "used_for": own, "evaluation": asdict(measured) if measured else None})
        for removed in removed_models(workspace):
            session.print_note(
                f"{safe(removed.name)} was removed; until {removed.leaves} `fieldscribe models restore "
                f"{safe(removed.name)}` restores it."
            )
        parts, named = interrupted_downloads(workspace), set[str]()
        if parts:
            with suppress(CatalogueBroken):
                named = {entry.name for entry in list_catalogue(workspace)}
        for name, size in parts.items():
            listed_as = f" {safe(name)}" if name in named else ""
            session.print_note(
                f"{size / 1e6:.0f} MB of {safe(name)} have been downloaded. Continue with `fieldscribe models "
                f"get{listed_as}`, or delete them with `fieldscribe models remove {safe(name)}`."
            )


@models.command("add")
@click.argument("path", metavar="FOLDER|FILE", type=FileName(path_type=Path))
@click.option("--name", help="Name of the model. By default that of the folder, or the one it was packed under.")
@json_option
@pass_session
def add_model(session: Session, path: Path, name: str | None) -> None:
    """Add a Whisper model: a folder in CTranslate2 format, a file that `models pack` made, or a ZIP file. It is copied.

    Before it is added it is tried: a packed model must write here what it wrote where it was packed.
    """
    from fieldscribe.cli.progress import ProgressPrinter
    from fieldscribe.workflow.packs import add_model_from

    with session.workspace() as workspace, ProgressPrinter(session) as printer:
        model = add_model_from(workspace, path, name, printer.report(f"Adding {safe(path.name)}"))
    session.print_line(f"The model {model.name} was added" + (" and is now the default." if model.default else "."))
    session.print_json(asdict(model))


@models.command("pack")
@click.argument("name")
@click.option("-o", "--output", type=FileName(path_type=Path), default=Path(), help="The file to write, or a folder.")
@json_option
@pass_session
def pack_model(session: Session, name: str, output: Path) -> None:
    """Write the model NAME as one file, to carry it to another computer; there, `models add` adds it.

    The file is smaller than the folder and says whether it arrived complete. docs/pack.md describes it.
    """
    from fieldscribe.cli.progress import ProgressPrinter
    from fieldscribe.workflow.packs import pack_model as pack

    with session.workspace() as workspace, ProgressPrinter(session) as printer:
        packed = pack(workspace, name, output, printer.report(f"Packing {safe(name)}"))
    sizes = f"{packed.size / 1e6:.1f} MB instead of {packed.unpacked / 1e6:.1f} MB"
    session.print_line(f"The model {safe(name)} was packed: {safe(str(packed.path))}, {sizes}.")
    session.print_json({"path": str(packed.path), "bytes": packed.size, "unpacked": packed.unpacked})


@models.command("available")
@json_option
@pass_session
def list_available(session: Session) -> None:
    """List the models that can be downloaded with `models get`, with published accuracy where there is any."""
    from fieldscribe.workflow.catalogue import list_catalogue

    with session.workspace() as workspace:
        for entry in list_catalogue(workspace):
            languages = "English only" if entry.english_only else "many languages"
            sizes = f"{entry.download / 1e6:>5.0f} MB to download, {entry.disk / 1e6:>5.0f} MB on disk"
            memory = f"about {entry.memory / 1e6:>4.0f} MB of memory"
            origin = f"  (from {safe(entry.origin)})" if entry.origin else ""
            session.print_line(f"{fit(entry.name, 18)}  {sizes}, {memory}  {languages}{origin}")
            for found in entry.accuracy:
                words = f"about {found.wrong:.0f} of 100 words wrong in {language_name(found.language)}"
                session.print_line(f"    {safe(words)}: {safe(found.on)}")
            session.print_json({**asdict(entry), "memory": entry.memory})
    session.print_line("Sizes are estimates; the server says the true size before a download. Sources: --json")


@models.command("advise")
@click.option("--language", "languages", multiple=True, help="A language that is spoken, such as sw; may be repeated.")
@click.option("--again", is_flag=True, help="Measure the speed of this computer again.")
@json_option
@pass_session
def advise(session: Session, languages: tuple[str, ...], again: bool) -> None:
    """Say which model suits this computer: how long an hour of talk takes, what it needs, and which one to get.

    The first time the speed of this computer is measured, which takes about ten seconds.
    """
    from fieldscribe.workflow.advice import advise as advice
    from fieldscribe.workflow.speed import measure_speed, measured_speed

    spoken = [language_code(each) for each in languages] or None
    with session.workspace() as workspace:
        if again or measured_speed(workspace) is None:
            session.print_note("Measuring the speed of this computer. This takes about ten seconds.")
            measure_speed(workspace)
        found = advice(workspace, spoken)
    for each in sorted(found.advice, key=lambda each: not (each.fits and each.knows_languages)):
        mark = "*" if each.recommended else " "
        session.print_line(f"{mark} {fit(each.entry.name, 18)}  {each.sentence}")
        if each.language_note:
            session.print_line(f"    {each.language_note}")
        session.print_json(
            {
                "name": each.entry.name,
                "installed": each.installed,
                "recommended": each.recommended,
                "seconds_per_hour": each.seconds_per_hour,
                "download": each.entry.download,
                "fits_memory": each.fits_memory,
                "fits_disk": each.fits_disk,
                "fits_budget": each.fits_budget,
                "note": str(each.language_note),
            }
        )
    session.print_line(str(found.reason))
    if found.best and not found.best.installed:
        session.print_line(f"To get it: fieldscribe models get {safe(found.best.entry.name)}")


@models.command("catalogue")
@click.argument("where", metavar="[FILE|URL]", required=False)
@click.option("--none", "forget", is_flag=True, help="Use none but the list that comes with Fieldscribe.")
@click.option("--refresh", is_flag=True, help="Read it again from where it is from.")
@json_option
@pass_session
def catalogue(session: Session, where: str | None, forget: bool, refresh: bool) -> None:
    """Show your organisation's list of models, or use the one in FILE or at URL. docs/models.md describes it."""
    from fieldscribe.workflow.catalogue import organisation_catalogue, refresh_catalogue, use_catalogue

    if sum((where is not None, forget, refresh)) > 1:
        raise click.UsageError("Give one of FILE or URL, --none and --refresh.")
    with session.workspace() as workspace:
        if where or forget:
            found = use_catalogue(workspace, where or "")
        else:
            found = refresh_catalogue(workspace) if refresh else organisation_catalogue(workspace)
    if found:
        count = "1 model" if found.models == 1 else f"{found.models} models"
        session.print_line(f"{safe(found.title)}: {count}, read {found.fetched_at[:10]}")
        session.print_line(f"    {safe(found.where)}")
    else:
        session.print_line("There is no list of an organisation; only the models that Fieldscribe knows are offered.")
    session.print_json(asdict(found) if found else {})


@models.command("get")
@click.argument("model")
@click.option("--name", help="Name of the model. By default the last part of MODEL.")
@click.option("--from", "source", metavar="URL", help="A server that answers as Hugging Face does.")
@click.option("--revision", default="main", show_default=True, help="A branch, a tag or a commit.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@click.option("--any-network", is_flag=True, help="With --yes: also where the network may cost money.")
@json_option
@pass_session
def get_model(
    session: Session,
    model: str,
    name: str | None,
    source: str | None,
    revision: str,
    yes: bool,
    any_network: bool,
) -> None:
    """Download MODEL and add it: a name that `models available` lists, or any on Hugging Face, as OWNER/NAME.

    It says how large the download is before it begins, and whether the network may cost money. An interrupted download
    continues where it stopped.
    """
    from fieldscribe.cli.progress import ProgressPrinter
    from fieldscribe.workflow.downloads import download_model, find_download, may_cost_money

    if session.json and not yes:
        raise click.UsageError("--json cannot ask for confirmation: add --yes.")
    if source and not source.startswith(("https://", "http://")):
        raise click.UsageError("--from needs a URL that begins with https:// or http://.")
    with session.workspace() as workspace:
        offer = find_download(workspace, model, name, source, revision)
        size, present = offer.repository.size / 1e6, offer.present / 1e6
        here = f", of which {present:.0f} MB are here already" if offer.present else ""
        licence = f", licence {safe(offer.repository.licence)}" if offer.repository.licence else ""
        session.print_line(f"{safe(model)} at {safe(offer.host)}: {size:.0f} MB{here}{licence}.")
        if not yes and offer.left:
            costs = may_cost_money(workspace, offer)
            told = "This network may cost money. " if costs else ""
            click.confirm(f"{told}Download {offer.left / 1e6:.0f} MB?", abort=True)
            any_network = any_network or costs
        with ProgressPrinter(session) as printer:
            added = download_model(workspace, offer, printer, any_network=any_network)
    session.print_line(f"The model {added.name} was added" + (" and is now the default." if added.default else "."))
    session.print_json(asdict(added))


@models.command("default")
@click.argument("name", required=False)
@click.option("--language", default="", help="Only for debriefs in this language, such as sw.")
@click.option("--clear", is_flag=True, help="With --language: leave the language to the default model again.")
@json_option
@pass_session
def default_model(session: Session, name: str | None, language: str, clear: bool) -> None:
    """Make the model NAME the default, for all debriefs or for those in one language.

    A language counts when it was chosen before the transcription, in the settings or with `transcribe --language`.
    """
    from fieldscribe.workflow.model_choice import set_language_model
    from fieldscribe.workflow.models import set_default

    if clear is bool(name) or (clear and not language):
        raise click.UsageError("Give a NAME, or --language with --clear.")
    code = language_code(language)
    with session.workspace() as workspace:
        if name is None:
            set_language_model(workspace, code, "")
            session.print_line(f"Debriefs in {language_name(code)} are now transcribed with the default model.")
            session.print_json({"language": code, "model": ""})
            return
        model = set_default(workspace, name, code)
    if code:
        session.print_line(f"Debriefs in {language_name(code)} are now transcribed with the model {safe(model.name)}.")
    else:
        session.print_line(f"The model {safe(model.name)} is now the default.")
    session.print_json({**asdict(model), "language": code})


@models.command("remove")
@click.argument("name")
@click.option("--permanently", is_flag=True, help="Delete it at once; it cannot be restored.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@pass_session
def remove_model(session: Session, name: str, permanently: bool, yes: bool) -> None:
    """Remove the model NAME, or what was downloaded of it. For a week it can be restored. Its transcripts are kept."""
    from fieldscribe.workflow.models import remove_model as remove
    from fieldscribe.workflow.removed_models import delete_removed_model, removed_models

    if session.json and not yes:
        raise click.UsageError("--json cannot ask for confirmation: add --yes.")
    with session.workspace() as workspace:
        earlier = name in {model.name for model in removed_models(workspace)}
        if not yes:
            click.confirm(f"Delete the model {safe(name)} from this computer?", abort=True)
        default = None
        try:
            default = remove(workspace, name)
        except ModelUnknown:
            if not (permanently and earlier):
                raise
        restorable = {model.name: model for model in removed_models(workspace)}.get(name)
        if permanently and restorable:
            delete_removed_model(workspace, name)
            restorable = None
    session.print_line(
        f"The model {safe(name)} was removed." + (f" {default.name} is now the default." if default else "")
    )
    if restorable:
        session.print_line(
            f"Until {restorable.leaves} it can be restored: fieldscribe models restore {safe(name)}. To free its "
            f"{restorable.size / 1e6:.0f} MB now: fieldscribe models remove {safe(name)} --permanently"
        )
    session.print_json({"removed": name, "default": default.name if default else None, "restorable": bool(restorable)})


@models.command("restore")
@click.argument("name")
@json_option
@pass_session
def restore_model(session: Session, name: str) -> None:
    """Restore the model NAME, which was removed, as it was."""
    from fieldscribe.workflow.removed_models import restore_model as restore

    with session.workspace() as workspace:
        model = restore(workspace, name)
    session.print_line(
        f"The model {safe(name)} was restored" + (" and is the default again." if model.default else ".")
    )
    session.print_json(asdict(model))


@models.command("check")
@click.argument("folder", required=False, type=FileName(path_type=Path))
@json_option
@pass_session
def check_models(session: Session, folder: Path | None) -> None:
    """Check the models, or the one in FOLDER, for missing or damaged files.

    All files are read and compared with what they were when the model was added.
    """
    from fieldscribe.workflow.models import check_folder, source_of
    from fieldscribe.workflow.models import check_models as check

    again: dict[str, str] = {}
    if folder:
        problems = {folder.name: check_folder(folder)}
    else:
        with session.workspace() as workspace:
            problems = check(workspace)
            again = {name: source_of(workspace, name) for name, problem in problems.items() if problem}
    for name, problem in problems.items():
        session.print_line(f"{safe(name)}: {problem or 'no problems'}")
        if source := again.get(name):
            same = source.rpartition("/")[2] == name
            named = "" if same else f" --name {safe(name)}"
            session.print_line(f"    To get it again: fieldscribe models get {safe(source)}{named}")
        session.print_json({"name": name, "problem": problem, "get": again.get(name, "")})
    if any(problems.values()):
        sys.exit(1)


COMMANDS = [models]
