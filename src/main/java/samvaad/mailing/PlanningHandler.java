package samvaad.mailing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Core;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.mailing.Plans.Preset;
import samvaad.text.Html;
import samvaad.text.Messages;

/** Mailings that go later: choose a moment, look at what waits, change it, stop it. */
final class PlanningHandler {

    private final EventChoice choice;
    private final Mailings mailings;
    private final Reaches reaches;
    private final MailingScreens drafts;
    private final PlanScreens screens;
    private final SendPress send;
    private final Messages messages;

    PlanningHandler(
            Core core,
            EventChoice choice,
            Mailings mailings,
            Reaches reaches,
            MailingScreens drafts,
            PlanScreens screens,
            SendPress send) {
        this.reaches = reaches;
        this.send = send;
        this.choice = choice;
        this.mailings = mailings;
        this.drafts = drafts;
        this.screens = screens;
        this.messages = core.messages();
    }

    void routes(Router router) {
        router.press(
                "plan",
                Access.ORGANISER,
                data -> data.number(0).flatMap(mailings::find).map(Mailing::event),
                this::press);
        choice.routes(router, "mailings", Access.ORGANISER, (turn, event, data) -> {
            reaches.leaves(turn.chat());
            turn.show(MailingHandler.SLOT, screens.list(event, turn.texts()));
        });
    }

    private void press(Turn turn, CallbackData data) {
        reaches.leaves(turn.chat());
        Optional<Mailing> found = data.number(0).flatMap(mailings::find);
        Optional<Event> event = found.flatMap(mailing -> choice.events().find(mailing.event()));
        if (event.isEmpty()) {
            turn.stale();
        } else if (!found.get().isUnsent()) {
            turn.toast(turn.label("broadcast.already"));
            turn.show(drafts.progress(found.get(), turn.texts()));
        } else {
            press(turn, found.get(), event.get(), data.id(1).orElse(""));
        }
    }

    private void press(Turn turn, Mailing mailing, Event event, String what) {
        Optional<Preset> preset = Arrays.stream(Preset.values())
                .filter(one -> one.name().equals(what))
                .findFirst();
        if (preset.isPresent()) {
            preset.get()
                    .at(event, turn.now())
                    .ifPresentOrElse(at -> plan(turn, mailing, event, at), () -> ask(turn, mailing, event));
            return;
        }
        switch (what) {
            case "when" -> ask(turn, mailing, event);
            case "show" -> {
                MailingMessages.preview(mailing, event, turn.texts()).forEach(turn::send);
                turn.closePressed();
                showBelow(turn, mailing, event);
            }
            case "now" -> {
                if (!send.starts(turn, mailing)) {
                    show(turn, mailing, event);
                }
            }
            case "edit" -> {
                takeBack(turn, mailing);
                turn.toast(turn.label("when.takenBack"));
                reaches.show(turn, mailing, () -> screen(turn, mailing, event));
            }
            case "stop" -> {
                takeBack(turn, mailing);
                turn.show(MailingHandler.SLOT, screens.stopped(mailing, turn.texts()));
            }
            default -> show(turn, mailing, event);
        }
    }

    private void takeBack(Turn turn, Mailing mailing) {
        boolean unused = mailings.takeBack(mailing, turn.from().user(), turn.language(), turn.now());
    }

    /** How it stands: planned, or a draft again. */
    void show(Turn turn, Mailing mailing, Event event) {
        mailings.table().await(mailing.id(), Optional.empty(), turn.now());
        reaches.show(turn, mailing, () -> screen(turn, mailing, event));
    }

    private void showBelow(Turn turn, Mailing mailing, Event event) {
        reaches.showBelow(turn, mailing, () -> screen(turn, mailing, event));
    }

    private Outgoing.Show screen(Turn turn, Mailing mailing, Event event) {
        Mailing now = mailings.found(mailing.id());
        return now.plan().isPresent()
                ? screens.planned(now, event, turn.texts())
                : drafts.draft(now, event, turn.texts());
    }

    private void ask(Turn turn, Mailing mailing, Event event) {
        mailings.askMoment(mailing, turn.from().user(), turn.language(), turn.now());
        turn.show(MailingHandler.SLOT, screens.when(mailing, event, turn.now(), turn.texts()));
    }

    private void plan(Turn turn, Mailing mailing, Event event, Instant at) {
        boolean unused = mailings.plan(mailing, event, turn.from().user(), turn.language(), at, turn.now());
        show(turn, mailing, event);
    }

    /** Takes the moment that was typed. */
    boolean take(Turn turn, Mailing mailing, Event event, String typed) {
        LocalDateTime now = turn.now().atZone(event.zone()).toLocalDateTime();
        Optional<Instant> at = TypedMoment.read(typed, now, MomentWords.of(messages))
                .map(moment -> moment.atZone(event.zone()).toInstant());
        Optional<String> wrong =
                at.isEmpty() ? Optional.of("when.unclear") : Plans.refusal(at.get(), event, turn.now());
        if (wrong.isPresent()) {
            String moment = at.map(read -> PlanScreens.moment(read, event, turn.texts()))
                    .orElse("");
            Html reason = turn.say(wrong.get(), "moment", moment);
            Outgoing.Show again = screens.when(mailing, event, turn.now(), turn.texts());
            turn.show(MailingHandler.SLOT, new Outgoing.Show(reason.paragraph(again.text()), again.keyboard(), false));
        } else {
            plan(turn, mailing, event, at.orElseThrow());
        }
        return true;
    }
}
