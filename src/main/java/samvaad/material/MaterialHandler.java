package samvaad.material;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.MenuPart;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.info.EventChoice;
import samvaad.info.EventLabels;
import samvaad.info.Menu;
import samvaad.material.Material.Access;
import samvaad.material.Material.Content;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** {@code /materials}: what there is, each by a press, and what is in the way if somebody can't have it yet. */
final class MaterialHandler {

    /** The tag under which the outbox reports what became of a file. */
    static final String TAG = "material";

    private static final int LABEL = 40;

    /** Past events are offered too, but no more than people look through. */
    private static final int MOST_EVENTS = 20;

    private final EventChoice choice;
    private final EventLabels labels;
    private final Materials materials;
    private final Router router;

    MaterialHandler(EventChoice choice, Materials materials, Router router) {
        this.choice = choice;
        this.labels = new EventLabels(choice.events());
        this.materials = materials;
        this.router = router;
    }

    void routes(Router all) {
        all.command("materials", (turn, argument) -> begin(turn));
        all.press(
                "materials",
                (turn, data) -> data.id(0)
                        .flatMap(choice.events()::find)
                        .ifPresentOrElse(event -> show(turn, event), () -> begin(turn)));
        all.press("doc", this::give);
    }

    /** People ask after the event too, when another one is already ahead. */
    private List<Event> withAny(Turn turn) {
        return choice.events().all().stream()
                .filter(event -> turn.now().isBefore(event.keptUntil()))
                .filter(materials::hasAny)
                .toList();
    }

    private void begin(Turn turn) {
        List<Event> some = withAny(turn);
        Optional<Event> meant = choice.silently(turn).filter(some::contains);
        if (some.size() == 1 || meant.isPresent()) {
            show(turn, meant.orElseGet(() -> some.get(0)));
        } else if (some.isEmpty()) {
            choice.orAsk(turn, "materials").ifPresent(event -> show(turn, event));
        } else {
            choose(turn, some);
        }
    }

    private void choose(Turn turn, List<Event> some) {
        Keyboard.Rows rows = Keyboard.rows();
        some.subList(Math.max(0, some.size() - MOST_EVENTS), some.size())
                .forEach(event -> rows.row(
                        Button.press(labels.of(event, turn.texts()), CallbackData.of("materials", event.id()))));
        turn.show(turn.say("event.choose"), rows.build());
    }

    private void show(Turn turn, Event event) {
        List<Material> all = materials.of(event);
        Html text = turn.say("materials.title", "event", event.title().in(turn.language()));
        if (all.isEmpty()) {
            text = text.paragraph(turn.say("materials.none"));
        }
        Keyboard.Rows rows = Keyboard.rows();
        for (Material material : all) {
            Access access = materials.access(material, event, turn.chat(), turn.now());
            text = text.paragraph(item(material, event, access, turn.texts()));
            if (access instanceof Access.Open) {
                rows.row(button(material, event, turn.texts()));
            }
        }
        if (router.mayDo(turn, Role.ORGANISER, event.id())) {
            rows.row(Button.press(turn.label("button.handouts"), CallbackData.of("handouts", event.id())));
        }
        if (withAny(turn).stream().anyMatch(other -> !other.equals(event))) {
            rows.row(Button.press(turn.label("button.otherMaterials"), CallbackData.of("materials", "-")));
        }
        turn.show(text, rows.row(Menu.back(turn, event)).build());
    }

    private static Button button(Material material, Event event, Texts texts) {
        String label = Graphemes.shorten(material.title().in(texts.language()), LABEL);
        return material.content() instanceof Content.Link link
                ? new Button.Link(label, link.url())
                : Button.press(label, CallbackData.of("doc", event.id(), material.id()));
    }

    /** The title, the session, and what is in the way. */
    static Html item(Material material, Event event, Access access, Texts texts) {
        Html item = texts.text("materials.item", "title", material.title().in(texts.language()));
        Optional<Session> session = material.session().flatMap(event::everHeld);
        if (session.isPresent()) {
            item = item.line(texts.text(
                    "materials.session", "session", session.get().title().in(texts.language())));
        }
        return item.line(inTheWay(access, event, texts));
    }

    private static Html inTheWay(Access access, Event event, Texts texts) {
        if (access instanceof Access.NotYet later) {
            return texts.text("materials.from", "moment", moment(later.from(), event, texts));
        } else if (access instanceof Access.NeedsSeat) {
            return texts.text("materials.forRegistered");
        } else if (access instanceof Access.NeedsEntry) {
            return texts.text("materials.forEntered");
        }
        return access instanceof Access.Missing ? texts.text("materials.missing") : Html.EMPTY;
    }

    static String moment(Instant at, Event event, Texts texts) {
        return Moments.dayAndTime(at.atZone(event.zone()), texts);
    }

    private void give(Turn turn, CallbackData data) {
        Optional<Event> event = data.id(0).flatMap(choice.events()::find);
        Optional<Material> material =
                event.flatMap(found -> materials.find(found, data.id(1).orElse("")));
        if (material.isEmpty()) {
            turn.stale();
            return;
        }
        Access access = materials.access(material.get(), event.get(), turn.chat(), turn.now());
        Optional<Outgoing.Media> media = access instanceof Access.Open ? media(material.get()) : Optional.empty();
        if (media.isEmpty()) {
            show(turn, event.get());
            return;
        }
        Html caption = Html.escape(material.get().title().in(turn.language()));
        turn.send(
                new Outgoing.File(media.get(), caption, Keyboard.NONE),
                TAG + ":" + event.get().id() + ":" + turn.language().code() + ":"
                        + material.get().id());
    }

    private static Optional<Outgoing.Media> media(Material material) {
        if (material.content() instanceof Content.InFolder file) {
            return Optional.of(file.media());
        }
        return material.content() instanceof Content.AtTelegram document
                ? Optional.of(new Outgoing.Media.Kept(document.fileId()))
                : Optional.empty();
    }

    /** The way there, if the event has any. */
    MenuPart menu(Turn turn, Event event) {
        return materials.hasAny(event)
                ? MenuPart.row(Button.press(turn.label("button.materials"), CallbackData.of("materials", event.id())))
                : MenuPart.NOTHING;
    }
}
