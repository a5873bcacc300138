using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "document",
                schema: "objects",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    form = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    places = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    body = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seat = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    head = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false, computedColumnSql: "setweight(to_tsvector('public.rouages_french', title), 'A')", stored: true),
                    vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false, computedColumnSql: "setweight(to_tsvector('public.rouages_french', title), 'A') || setweight(to_tsvector('public.rouages_french', words), 'B') || setweight(to_tsvector('public.rouages_french', places), 'C') || setweight(to_tsvector('public.rouages_french', body), 'D')", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document", x => new { x.kind, x.object_id });
                    table.ForeignKey(
                        name: "fk_document_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "cooperations",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "spelling",
                schema: "objects",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    shown = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spelling", x => new { x.key, x.word });
                });

            migrationBuilder.CreateIndex(
                name: "ix_document_cooperation_id",
                schema: "objects",
                table: "document",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_document_head",
                schema: "objects",
                table: "document",
                column: "head")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_document_vector",
                schema: "objects",
                table: "document",
                column: "vector")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "document",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "spelling",
                schema: "objects");
        }
    }
}
