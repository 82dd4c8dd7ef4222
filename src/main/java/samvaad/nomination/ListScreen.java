package samvaad.nomination;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import samvaad.bot.BotName;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.info.Menu;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** How lists are shown to organisers and nodal officers. */
final class ListScreen {

    private static final int LABEL = 40;

    private final Lists lists;
    private final BotName botName;

    ListScreen(Lists lists, BotName botName) {
        this.lists = lists;
        this.botName = botName;
    }

    /** All lists of an event, for its organisers. */
    void all(Turn turn, Event event) {
        List<NominationList> all = lists.of(event.id());
        Keyboard.Rows rows =
                Keyboard.rows().row(Button.main(turn.label("button.listNew"), CallbackData.of("newlist", event.id())));
        for (NominationList list : all) {
            rows.row(Button.press(label(list), CallbackData.of("list", event.id(), list.id())));
        }
        turn.show(
                turn.say(all.isEmpty() ? "list.none" : "list.all", "event", title(event, turn))
                        .paragraph(turn.say("list.paperHow")),
                rows.row(Menu.back(turn, event)).build());
    }

    /** The lists of a nodal officer. */
    void own(Turn turn, List<NominationList> own) {
        Keyboard.Rows rows = Keyboard.rows();
        own.forEach(list -> rows.row(Button.press(label(list), CallbackData.of("mylist", list.id()))));
        turn.show(turn.say("list.own"), rows.build());
    }

    /** One list. */
    void one(Turn turn, Event event, NominationList list, boolean staff) {
        Html what = takesSheets(list, staff, turn.now())
                ? turn.say("list.how", "rows", staff ? IncomingSheets.MOST_ROWS_OF_STAFF : IncomingSheets.MOST_ROWS)
                : turn.say("list.refused.until");
        Html facts = facts(turn.texts(), event, list, turn.now());
        turn.show(facts.paragraph(what), buttons(turn, event, list, staff));
    }

    Html facts(Texts texts, Event event, NominationList list, Instant now) {
        NomineeTable.Progress progress = lists.progress(list);
        int held = lists.held(list, event, now);
        Html text = texts.text(
                        "list.title",
                        "department",
                        list.department(),
                        "event",
                        event.title().in(texts.language()))
                .paragraph(texts.text(
                        "list.terms",
                        "most",
                        list.most(),
                        "until",
                        Moments.dayAndTime(lastMinute(list, event), texts)));
        if (held > 0) {
            text = text.line(texts.text("list.held", "seats", held));
        }
        text = text.line(
                list.officer().equals(NominationList.NOBODY)
                        ? texts.text("list.officer.none")
                        : texts.text("list.officer", "name", list.officerName()));
        return progress.isEmpty()
                ? text
                : text.paragraph(texts.text(
                        "list.progress",
                        "nominated",
                        progress.nominated(),
                        "opened",
                        progress.opened(),
                        "confirmed",
                        progress.confirmed(),
                        "gone",
                        progress.gone()));
    }

    /** Organisers may add people to the last. */
    private static boolean takesSheets(NominationList list, boolean staff, Instant now) {
        return staff || list.isOpen(now);
    }

    /** The end of a day is read as its last minute. */
    private static ZonedDateTime lastMinute(NominationList list, Event event) {
        ZonedDateTime until = list.until().atZone(event.zone());
        return until.toLocalTime().equals(LocalTime.MIDNIGHT) ? until.minusMinutes(1) : until;
    }

    private Keyboard buttons(Turn turn, Event event, NominationList list, boolean staff) {
        boolean some = !lists.progress(list).isEmpty();
        Keyboard.Rows rows = Keyboard.rows();
        if (takesSheets(list, staff, turn.now())) {
            rows.row(Button.main(turn.label("button.listTemplate"), data(event, list, staff, "template")));
        }
        if (some) {
            rows.row(
                    Button.press(turn.label("button.listLinks"), data(event, list, staff, "links")),
                    Button.press(turn.label("button.listPasses"), data(event, list, staff, "passes")));
        }
        if (staff) {
            String payload = Lists.PREFIX + list.token();
            botName.link(payload).ifPresent(link -> rows.row(new Button.Copy(turn.label("button.copyLink"), link)));
            botName.shareLink(
                            payload,
                            turn.label("list.share", "department", list.department(), "event", title(event, turn)))
                    .ifPresent(share -> rows.row(new Button.Link(turn.label("button.sendLink"), share)));
            rows.row(Button.press(turn.label("button.listAll"), CallbackData.of("list", event.id())));
        }
        return rows.row(Menu.back(turn, event)).build();
    }

    private static CallbackData data(Event event, NominationList list, boolean staff, String what) {
        return staff
                ? CallbackData.of("list", event.id(), list.id(), what)
                : CallbackData.of("mylist", list.id(), what);
    }

    private static String label(NominationList list) {
        return Graphemes.shorten(list.department(), LABEL);
    }

    private static String title(Event event, Turn turn) {
        return event.title().in(turn.language());
    }
}
