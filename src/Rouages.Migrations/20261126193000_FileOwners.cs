using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class FileOwners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "owner_id", schema: "storage", table: "file", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "owner_kind", schema: "storage", table: "file", type: "character varying(40)", maxLength: 40, nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_entry_photo", schema: "workshops", table: "entry", columns: new[] { "workshop_id", "number" },
                filter: "kind IN ('photo', 'unpin')");

            // Who held a file first is who sent it: an id was known to nobody else yet.
            migrationBuilder.Sql("""
                UPDATE storage.file f SET owner_kind = 'action', owner_id = held.action_id
                FROM (SELECT DISTINCT ON (file_id) file_id, action_id FROM steering.proof WHERE file_id IS NOT NULL ORDER BY file_id, id) held
                WHERE f.id = held.file_id;

                UPDATE storage.file f SET owner_kind = 'workshop', owner_id = held.workshop_id
                FROM (SELECT DISTINCT ON (payload->>'file') payload->>'file' AS file, workshop_id FROM workshops.entry
                      WHERE kind = 'photo' ORDER BY payload->>'file', at, number) held
                WHERE f.id::text = held.file AND f.owner_id IS NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_entry_photo", schema: "workshops", table: "entry");
            migrationBuilder.DropColumn(name: "owner_id", schema: "storage", table: "file");
            migrationBuilder.DropColumn(name: "owner_kind", schema: "storage", table: "file");
        }
    }
}
