using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Web.Journal;

/// <summary>Schema and the small tables. The event log itself is written with prepared commands.</summary>
internal sealed class JournalContext(DbContextOptions<JournalContext> options) : DbContext(options)
{
    public DbSet<RoomRecord> Rooms => Set<RoomRecord>();

    public DbSet<SeatRecord> Seats => Set<SeatRecord>();

    public DbSet<SnapshotRecord> Snapshots => Set<SnapshotRecord>();

    public DbSet<LessonRecord> Lessons => Set<LessonRecord>();

    public DbSet<LinkRecord> Links => Set<LinkRecord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new RoomConfiguration())
        .ApplyConfiguration(new SeatConfiguration())
        .ApplyConfiguration(new SnapshotConfiguration())
        .ApplyConfiguration(new EventConfiguration())
        .ApplyConfiguration(new LessonConfiguration())
        .ApplyConfiguration(new LinkConfiguration());

    private sealed class RoomConfiguration : IEntityTypeConfiguration<RoomRecord>
    {
        public void Configure(EntityTypeBuilder<RoomRecord> builder)
        {
            builder.ToTable("rooms");
            builder.HasKey(room => room.Code);
            builder.Property(room => room.Code).HasMaxLength(8);
        }
    }

    private sealed class SeatConfiguration : IEntityTypeConfiguration<SeatRecord>
    {
        public void Configure(EntityTypeBuilder<SeatRecord> builder)
        {
            builder.ToTable("seats");
            builder.HasKey(seat => new { seat.Room, seat.Seat });
            builder.Property(seat => seat.Seat).ValueGeneratedNever();
            builder.Ignore(seat => seat.Id);
        }
    }

    private sealed class SnapshotConfiguration : IEntityTypeConfiguration<SnapshotRecord>
    {
        public void Configure(EntityTypeBuilder<SnapshotRecord> builder)
        {
            builder.ToTable("snapshots");
            builder.HasKey(snapshot => snapshot.Room);
        }
    }

    private sealed class LessonConfiguration : IEntityTypeConfiguration<LessonRecord>
    {
        public void Configure(EntityTypeBuilder<LessonRecord> builder)
        {
            builder.ToTable("lessons");
            builder.HasKey(kept => new { kept.Room, kept.Kind, kept.Seat });
            builder.Property(kept => kept.Seat).ValueGeneratedNever();
        }
    }

    private sealed class LinkConfiguration : IEntityTypeConfiguration<LinkRecord>
    {
        public void Configure(EntityTypeBuilder<LinkRecord> builder)
        {
            builder.ToTable("links");
            builder.HasKey(link => link.Id);
        }
    }

    private sealed class EventConfiguration : IEntityTypeConfiguration<EventRecord>
    {
        public void Configure(EntityTypeBuilder<EventRecord> builder)
        {
            builder.ToTable("events");
            builder.HasKey(stored => new { stored.Room, stored.Sequence });
            builder.Property(stored => stored.Sequence).ValueGeneratedNever();
        }
    }
}
