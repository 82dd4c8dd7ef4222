package samvaad.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Comments without names, in no particular order. */
record CommentBag(List<Slip> slips) {

    /** A bag of this size is split into two. Each half is a mix of older and newer comments. */
    static final int MOST = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A comment in a bag.
     *
     * @param untoldSince the day it came in; empty once it has been passed on to organisers who follow comments
     */
    record Slip(Comment comment, Optional<LocalDate> untoldSince) {
        /** @param whole whether to include the rating that it explains */
        Slip told(boolean whole) {
            Comment words =
                    whole ? comment : Comment.anonymous(comment.question(), OptionalInt.empty(), comment.words());
            return new Slip(words, Optional.empty());
        }

        boolean isTold() {
            return untoldSince.isEmpty();
        }

        boolean isUntoldBefore(LocalDate day) {
            return untoldSince.filter(since -> since.isBefore(day)).isPresent();
        }
    }

    CommentBag {
        slips = List.copyOf(slips);
    }

    static final CommentBag EMPTY = new CommentBag(List.of());

    CommentBag with(Slip slip, Random random) {
        List<Slip> more = new ArrayList<>(slips);
        more.add(slip);
        Collections.shuffle(more, random);
        return new CommentBag(more);
    }

    /** The bag without one slip that has this comment. Empty if there is none. */
    Optional<CommentBag> without(Comment comment) {
        List<Slip> fewer = new ArrayList<>(slips);
        for (int i = 0; i < fewer.size(); i++) {
            if (fewer.get(i).comment().equals(comment)) {
                fewer.remove(i);
                return Optional.of(new CommentBag(fewer));
            }
        }
        return Optional.empty();
    }

    String write() {
        ArrayNode list = JSON.createArrayNode();
        for (Slip slip : slips) {
            ObjectNode node = list.addObject().put("q", slip.comment().question());
            slip.comment().rating().ifPresent(rating -> node.put("r", rating));
            node.put("t", slip.comment().words());
            slip.untoldSince().ifPresent(day -> node.put("d", day.toString()));
        }
        return list.toString();
    }

    static CommentBag read(String stored) {
        List<Slip> slips = new ArrayList<>();
        try {
            for (JsonNode node : JSON.readTree(stored)) {
                OptionalInt rating =
                        node.has("r") ? OptionalInt.of(node.path("r").intValue()) : OptionalInt.empty();
                Comment comment = Comment.anonymous(
                        node.path("q").textValue(), rating, node.path("t").textValue());
                slips.add(new Slip(
                        comment, Optional.ofNullable(node.path("d").textValue()).map(LocalDate::parse)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bag of comments can't be read", e);
        }
        return new CommentBag(slips);
    }
}
