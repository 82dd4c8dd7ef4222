package samvaad.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.HandedOver;
import samvaad.bot.MenuPart;
import samvaad.bot.OwnRows;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.UserId;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.file.EventVersions;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.seating.OwnSessions;
import samvaad.staff.Staff;
import samvaad.store.Writer;
import samvaad.text.Html;

/** What people thought of the event: asked, counted, and reported. */
public final class FeedbackFeature implements Feature {

    private final Feedbacks feedbacks;
    private final SessionRating ratings;
    private final FeedbackHandler handler;
    private final FeedbackInvitations invitations;
    private final CommentNewsTable news;
    private final ReportHandler reports;
    private final FeedbackData data;
    private final FeedbackMenu menu;
    private final Core core;
    private final Forms forms;

    /** @param thanks what is shown with the thanks to somebody who has given feedback */
    public FeedbackFeature(
            Core core,
            EventChoice choice,
            EventVersions versions,
            Forms forms,
            Staff staff,
            OwnSessions sessions,
            BiFunction<Turn, Event, MenuPart> thanks) {
        this.core = core;
        this.forms = forms;
        Writer writer = core.writer();
        this.news = new CommentNewsTable(
                writer, core.outbox(), core.messages(), (person, event) -> staff.may(person, Role.ORGANISER, event));
        this.feedbacks = new Feedbacks(writer, news::tell);
        this.ratings = new SessionRating(core.events(), feedbacks, sessions);
        this.menu = new FeedbackMenu(feedbacks, ratings);
        this.handler = new FeedbackHandler(choice, feedbacks, forms, ratings, sessions, thanks);
        this.invitations = new FeedbackInvitations(writer, core.events(), core.outbox(), core.messages(), core.clock());
        this.reports = new ReportHandler(choice, writer, news);
        this.data = new FeedbackData(writer, versions);
    }

    @Override
    public void routes(Router router) {
        handler.routes(router);
        ratings.routes(router);
        reports.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(this::tick);
    }

    private void tick() {
        feedbacks.tick();
        invitations.tick();
        Instant now = core.clock().instant();
        for (Event event : core.events().all()) {
            news.tick(event, now);
            data.tick(event, now);
        }
    }

    @Override
    public Map<String, MediaMaker> staffMakers() {
        return Map.of(ReportMaker.NAME, new ReportMaker(core.database(), core.events(), core.messages()));
    }

    @Override
    public MenuPart menu(Turn turn, Event event) {
        return menu.of(turn, event);
    }

    @Override
    public Html ownData(Turn turn) {
        return data.words(turn);
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        data.json(turn, all);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.of("feedback_invitations", "feedback_invitation", "chat")
                        .line("mydata.invitation")
                        .moments("again_at")
                        .event(),
                OwnRows.of("feedback_given", "feedback_giver", "chat")
                        .line("mydata.gave")
                        .event()
                        .words("naming", "given")
                        .numbers("done"),
                OwnRows.of("feedback_comments", "feedback_comment", "chat")
                        .event()
                        .words("question", "words")
                        .numbers("rating"),
                OwnRows.of("feedback_news", "feedback_watch", "person")
                        .line("mydata.watch")
                        .event()
                        .words("language"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        data.erase(person);
    }

    @Override
    public void erase(UserId person, EventId event) {
        data.erase(person, event);
    }

    @Override
    public void handedOver(HandedOver move) {
        core.events().find(move.event()).ifPresent(event -> invitations.handedOver(event, move));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.ofEvent("feedback_giver", "chat", "event"),
                Trace.ofEvent("feedback_sheet", "chat", "event"),
                Trace.ofEvent("feedback_comment", "chat", "event"),
                Trace.ofEvent("feedback_invitation", "chat", "event"));
    }

    /** Answers without a name must leave no trace that leads to the chat. */
    @Override
    public boolean isConfidential(Incoming incoming) {
        return forms.isDiscreet(incoming.from().chat())
                || (incoming instanceof Incoming.ButtonPress press
                        && CallbackData.parse(press.data()).action().equals(SessionRating.PRESS));
    }

    @Override
    public boolean expectsConfidential(Instant now) {
        return core.events().all().stream().anyMatch(event -> mayFeedbackCome(event, now));
    }

    /** From the first session that can be rated until feedback closes. */
    private static boolean mayFeedbackCome(Event event, Instant now) {
        return !now.isBefore(event.begins())
                && now.isBefore(event.feedbackCloses().plus(SessionsNow.JUST_ENDED));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(
                EventColumn.of("feedback_bag"),
                EventColumn.of("feedback_count"),
                EventColumn.of("feedback_round"),
                EventColumn.of("feedback_watch"));
    }
}
