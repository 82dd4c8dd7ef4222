package samvaad.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import samvaad.bot.Forms;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.outbox.Outbox;
import samvaad.person.Erasure;
import samvaad.person.OwnData;
import samvaad.store.Writer;
import samvaad.text.Messages;

/** Everything about feedback, put together. */
public final class FeedbackFeature {

    private final Feedbacks feedbacks;
    private final SessionRating ratings;
    private final FeedbackHandler handler;
    private final FeedbackInvitations invitations;
    private final CommentNewsTable news;
    private final ReportHandler reports;
    private final FeedbackData data;
    private final Events events;
    private final Clock clock;

    /** @param roles who is of the staff */
    public FeedbackFeature(
            Writer writer,
            Outbox outbox,
            Messages messages,
            Clock clock,
            EventChoice choice,
            Forms forms,
            Function<UserId, Optional<Role>> roles) {
        this.events = choice.events();
        this.clock = clock;
        this.feedbacks = new Feedbacks(writer);
        this.ratings = new SessionRating(events, feedbacks);
        this.handler = new FeedbackHandler(choice, feedbacks, forms, ratings);
        this.invitations = new FeedbackInvitations(writer, events, outbox, messages, clock);
        this.news = new CommentNewsTable(writer, outbox, messages, roles);
        this.reports = new ReportHandler(choice, writer, news);
        this.data = new FeedbackData(writer, events);
        feedbacks.listener(news::tell);
    }

    public void routes(Router router) {
        handler.routes(router);
        ratings.routes(router);
        reports.routes(router);
    }

    public Menu.Part menu() {
        return new FeedbackMenu(feedbacks, ratings);
    }

    public Erasure.Part erasure() {
        return data;
    }

    public OwnData.Part ownData() {
        return data;
    }

    /** What is due by the clock. */
    public void tick() {
        feedbacks.tick();
        invitations.tick();
        Instant now = clock.instant();
        for (Event event : events.all()) {
            news.tick(event, now);
            data.tick(event, now);
        }
    }
}
