package samvaad.mailing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.mailing.Plans.Preset;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** What organisers see of mailings that go later. */
final class PlanScreens {

    private static final int MOST_LISTED = 20;
    private static final int LABEL = 40;

    private final Mailings mailings;
    private final MailingScreens screens;

    PlanScreens(Mailings mailings, MailingScreens screens) {
        this.mailings = mailings;
        this.screens = screens;
    }

    private static CallbackData data(Mailing mailing, String what) {
        return CallbackData.of("plan", mailing.id(), what);
    }

    private static Button button(Texts texts, String key, Mailing mailing, String what) {
        return Button.press(texts.label("button." + key), data(mailing, what));
    }

    /** The day with its weekday, and the time, at the event. */
    static String moment(Instant at, Event event, Texts texts) {
        var local = at.atZone(event.zone());
        return Moments.date(local.toLocalDate(), texts) + ", " + Moments.time(local.toLocalTime(), texts);
    }

    /** Asks when it is to go. */
    Outgoing.Show when(Mailing mailing, Event event, Instant now, Texts texts) {
        Html list = Html.EMPTY;
        List<Button> buttons = new ArrayList<>();
        for (Preset preset : Preset.possible(event, now)) {
            Instant at = preset.at(event, now).orElseThrow();
            String label = texts.label("button.when." + preset);
            list = list.line(texts.text("when.preset", "label", label, "moment", moment(at, event, texts)));
            buttons.add(Button.press(label, data(mailing, preset.name())));
        }
        Instant example =
                now.atZone(event.zone()).plusDays(1).withHour(18).withMinute(30).toInstant();
        Html text = texts.text("when.ask")
                .paragraph(list)
                .paragraph(texts.text(
                        "when.type",
                        "example",
                        Moments.dayAndTime(example.atZone(event.zone()), texts),
                        "zone",
                        event.zone().getId()));
        Keyboard.Rows rows = Keyboard.rows();
        buttons.forEach(rows::row);
        return Outgoing.show(text, rows.row(back(mailing, texts)).build());
    }

    private static Button back(Mailing mailing, Texts texts) {
        return mailing.state() == Mailing.State.PLANNED
                ? Button.press(texts.label("button.back"), data(mailing, "open"))
                : Button.press(texts.label("button.back"), MailingScreens.data(mailing, "preview"));
    }

    /** One that goes later, and what can still be done about it. */
    Outgoing.Show planned(Mailing mailing, Event event, Texts texts) {
        Instant at = mailing.plan().orElseThrow().at();
        Html text = texts.text(
                "when.planned",
                "moment",
                moment(at, event, texts),
                "event",
                event.title().in(texts.language()));
        if (Plans.isQuiet(at, event)) {
            text = text.paragraph(texts.text("when.quiet"));
        }
        if (at.isAfter(event.endsAt()) && event.takesPlace()) {
            text = text.paragraph(texts.text("when.over"));
        }
        text = text.paragraph(screens.to(mailing, event, texts))
                .paragraph(MailingScreens.written(mailing, texts))
                .paragraph(texts.text("when.chosenThen"));
        Keyboard keyboard = Keyboard.rows()
                .row(button(texts, "preview", mailing, "show"))
                .row(button(texts, "changeMoment", mailing, "when"), button(texts, "changeText", mailing, "edit"))
                .row(button(texts, "send", mailing, "now"))
                .row(Button.danger(texts.label("button.unplan"), data(mailing, "stop")))
                .row(Button.press(
                        texts.label(
                                "button.plannedMailings",
                                "mailings",
                                mailings.planned(event).size()
                                        + mailings.held(event).size()),
                        CallbackData.of("mailings", event.id())))
                .build();
        return Outgoing.show(text, keyboard);
    }

    /** Shown when it does not go by itself any more. */
    Outgoing.Show stopped(Mailing mailing, Texts texts) {
        return Outgoing.show(
                texts.text("when.stopped"),
                Keyboard.rows()
                        .row(Button.press(texts.label("button.openDraft"), MailingScreens.data(mailing, "open")))
                        .row(Button.press(texts.label("button.discard"), MailingScreens.data(mailing, "discard")))
                        .build());
    }

    /** Everything that goes later, the next first, and what was stopped and waits for somebody to decide. */
    Outgoing.Show list(Event event, Texts texts) {
        List<Mailing> all = new ArrayList<>(mailings.planned(event));
        all.addAll(mailings.held(event));
        String title = event.title().in(texts.language());
        if (all.isEmpty()) {
            return Outgoing.show(texts.text("when.none", "event", title));
        }
        Html list = Html.EMPTY;
        Keyboard.Rows rows = Keyboard.rows();
        List<Mailing> listed = all.subList(0, Math.min(MOST_LISTED, all.size()));
        for (int i = 0; i < listed.size(); i++) {
            Mailing mailing = listed.get(i);
            list = list.paragraph(item(i + 1, mailing, event, texts));
            String words = mailing.plan()
                    .map(plan -> Moments.dayAndTime(plan.at().atZone(event.zone()), texts))
                    .orElseGet(() -> texts.label("button.openDraft"));
            CallbackData opens =
                    mailing.plan().isPresent() ? data(mailing, "open") : MailingScreens.data(mailing, "open");
            rows.row(Button.press(Graphemes.shorten((i + 1) + ". " + words, LABEL), opens));
        }
        return Outgoing.show(texts.text("when.list", "event", title).paragraph(list), rows.build());
    }

    private Html item(int number, Mailing mailing, Event event, Texts texts) {
        String audience = texts.label(mailings.audience(mailing).label());
        Html text = new Html(excerpt(mailing, texts));
        return mailing.plan()
                .map(plan -> texts.text(
                        "when.item",
                        "number",
                        number,
                        "moment",
                        moment(plan.at(), event, texts),
                        "audience",
                        audience,
                        "text",
                        text))
                .orElseGet(() -> texts.text("when.item.held", "number", number, "audience", audience, "text", text));
    }

    private static String excerpt(Mailing mailing, Texts texts) {
        String plain = mailing.text(texts.language()).value().replaceAll("<[^<>]*>", "");
        return MailingScreens.cut(plain);
    }
}
